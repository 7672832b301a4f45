// Builds styles, scripts and icons into assets/dist: minified, named by their content, compressed ahead.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');

// Our names for icons, as packs use them, and their drawings in the icon set.
const ICONS = {
  heart: 'heart', users: 'users', home: 'house', rings: 'heart-handshake', globe: 'globe', fork: 'git-fork',
  shield: 'shield', alert: 'triangle-alert', baby: 'baby', school: 'school', chat: 'message-circle', phone: 'phone',
  group: 'users-round', door: 'door-open', device: 'monitor', cup: 'coffee', tree: 'trees', book: 'book-open',
  'map-pin': 'map-pin', star: 'star', hand: 'hand', coin: 'coins', clock: 'clock', calendar: 'calendar', search: 'search',
};

async function styles() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'styles/main.css')],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome87', 'firefox85', 'safari14'],
  });
  return outputFiles[0].contents;
}

async function scripts() {
  const { outputFiles } = await build({
    entryPoints: (await readdir(join(here, 'scripts'))).map((name) => join(here, 'scripts', name)),
    outdir: here,
    minify: true,
    format: 'iife',
    write: false,
    target: ['chrome87', 'firefox85', 'safari14'],
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

async function icons() {
  const symbols = await Promise.all(Object.entries(ICONS).map(async ([name, drawing]) => {
    const svg = await readFile(join(here, '../node_modules/lucide-static/icons', `${drawing}.svg`), 'utf8');
    const inner = svg.replace(/[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').replace(/\s+/g, ' ').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
  }));
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const manifest = {};
const assets = {
  'favicon.svg': await readFile(join(here, 'favicon.svg')),
  'icons.svg': await icons(),
  'main.css': await styles(),
  ...(await scripts()),
};
for (const [name, bytes] of Object.entries(assets)) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const hashed = name.replace('.', `-${hash}.`);
  manifest[name] = hashed;
  await writeFile(join(dist, hashed), bytes);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(dist, `${hashed}.br`), brotli);
  await writeFile(join(dist, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  console.log(`${name}: ${bytes.length} bytes, ${brotli.length} compressed`);
}
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
