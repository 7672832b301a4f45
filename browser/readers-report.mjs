// Writes docs/readers-test.md and its pictures from what browser/tests/readers.spec.mjs kept.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { situations } from './situations.mjs';

const [walked] = process.argv.slice(2);
const docs = join(import.meta.dirname, '../docs');
const pictures = join(docs, 'images/readers');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const reports = readdirSync(walked).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(walked, name), 'utf8')));

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const lines = [
  '# A reader’s test',
  '',
  'Twelve people look for help from the front page on a phone of 360 pixels: by search, by themes, by the guided finder. Each must reach something to do, a number to call, a time or a place, in four taps at the most. `scripts/readers-test` walks all thirty-six ways in a real browser and writes this page; `make browser` walks them too and fails when one grows longer. A tap on a link or button counts; typing does not.',
];
for (const { id, who } of situations) {
  lines.push('', `## ${who}`, '', '| way | taps | taken | where it ended | what can be done there |', '|---|---|---|---|---|');
  const own = ['search', 'themes', 'finder'].map((way) => reports.find((report) => report.id === id && report.way === way));
  for (const { way, taps, words, title, next } of own) {
    const taken = [words && `types “${words}”`, ...taps].filter(Boolean).join(' › ');
    lines.push(`| ${way} | ${taps.length} | ${cell(taken)} | ${cell(title)} | ${cell(next)} |`);
    copyFileSync(join(walked, `${id}-${way}.jpg`), join(pictures, `${id}-${way}.jpg`));
  }
  lines.push('', own.map(({ way }) => `<img src="images/readers/${id}-${way}.jpg" width="180" alt="Where ${way} ended">`).join(' '));
}
writeFileSync(join(docs, 'readers-test.md'), `${lines.join('\n')}\n`);
