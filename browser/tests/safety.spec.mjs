import { test as base, expect, chromium } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Leaving fast, in a browser that keeps pages whole for Back, as people's browsers do. The region
// of its own is served beside the others' server, so that the neutral site can be ours too.
const BINARY = process.env.PERHEKESKUS_BINARY ?? join(import.meta.dirname, '../../target/debug/perhekeskus');
const SENSITIVE = 'fi/article/x101';
const ANOTHER = 'fi/article/x102';

const test = base.extend({
  site: [async ({}, use, worker) => {
    const folder = mkdtempSync(join(tmpdir(), 'perhekeskus-'));
    const neutral = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end('<!doctype html><title>Sää</title><h1>Sää tänään</h1>');
    });
    await new Promise((resolve) => neutral.listen(0, '127.0.0.1', resolve));
    const pack = join(folder, 'koe');
    execFileSync(BINARY, ['pack', 'new', pack, '--name', 'Koe', '--id', 'koe']);
    const toml = join(pack, 'pack.toml');
    prepend(toml, `neutral_site = "http://127.0.0.1:${neutral.address().port}/"\n`);
    const port = 18180 + worker.parallelIndex;
    const server = spawn(BINARY, ['serve', '--pack', pack, '--data', join(folder, 'data'), '--listen', `127.0.0.1:${port}`, '--metrics-listen', 'off'], { stdio: 'ignore' });
    const address = `http://127.0.0.1:${port}`;
    for (let left = 120; left > 0; left -= 1) {
      const ready = await fetch(`${address}/readyz`).then((answer) => answer.ok, () => false);
      if (ready) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await use({ address: `${address}/koe/`, neutral: `http://127.0.0.1:${neutral.address().port}/` });
    server.kill();
    neutral.close();
    rmSync(folder, { recursive: true, force: true });
  }, { scope: 'worker' }],

  // Playwright starts Chromium without its back-forward cache: the very thing to be tested.
  visitor: async ({ javaScriptEnabled, launchOptions }, use) => {
    const browser = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    const context = await browser.newContext({ javaScriptEnabled, locale: 'fi-FI' });
    await use(await context.newPage());
    await browser.close();
  },
});

// A page that the browser kept whole comes back without loading anew.
function back(page) {
  return page.goBack({ waitUntil: 'commit' });
}

function prepend(file, line) {
  const text = execFileSync('cat', [file], { encoding: 'utf8' });
  rmSync(file);
  appendFileSync(file, line + text);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('one press leads to the neutral site, and Back does not lead here, at depth 1', async ({ site, visitor }) => {
      await visitor.goto(`${site.neutral}before`);
      await visitor.goto(site.address + SENSITIVE);
      await visitor.getByRole('link', { name: 'Poistu nopeasti' }).click();
      await expect(visitor).toHaveURL(site.neutral);
      await back(visitor);
      await expect(visitor.locator('h1')).toHaveText('Sää tänään');
    });

    test('Back does not lead here at depth 2', async ({ site, visitor }) => {
      await visitor.goto(`${site.neutral}before`);
      await visitor.goto(site.address + SENSITIVE);
      await visitor.goto(site.address + ANOTHER);
      await visitor.getByRole('link', { name: 'Poistu nopeasti' }).click();
      await expect(visitor).toHaveURL(site.neutral);
      for (const depth of [1, 2]) {
        await back(visitor);
        await expect(visitor.locator('h1'), `depth ${depth}`).toHaveText('Sää tänään');
      }
    });

    test('the title says nothing, and neither does the address', async ({ site, visitor }) => {
      await visitor.goto(site.address + SENSITIVE);
      await expect(visitor).toHaveTitle('Perhekeskus Koe');
      expect(visitor.url()).not.toMatch(/vakivalta|violence/i);
      await visitor.goto(`${site.address}fi/theme/violence`);
      expect(visitor.url()).toMatch(/theme\/x100$/);
      await expect(visitor.getByRole('link', { name: 'Poistu nopeasti' })).toBeVisible();
    });
  });
}

test('Shift three times leaves; typing capitals does not', async ({ site, visitor }) => {
  await visitor.goto(site.address + SENSITIVE);
  for (const letter of ['A', 'B', 'C', 'D']) await visitor.keyboard.press(`Shift+${letter}`);
  await visitor.waitForTimeout(300);
  expect(visitor.url()).toContain(SENSITIVE);
  for (let press = 0; press < 3; press += 1) await visitor.keyboard.press('Shift');
  await expect(visitor).toHaveURL(site.neutral);
});

test('what the browser kept for us is gone after leaving', async ({ site, visitor }) => {
  await visitor.goto(site.address + SENSITIVE);
  await visitor.evaluate(() => sessionStorage.setItem('x', '1'));
  await visitor.evaluate(() => localStorage.setItem('x', '1'));
  await visitor.getByRole('link', { name: 'Poistu nopeasti' }).click();
  await expect(visitor).toHaveURL(site.neutral);
  await visitor.goto(`${site.address}fi/`);
  expect(await visitor.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  const names = (await visitor.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  expect(names).toEqual(['v=1']);
});

test('the safety plan is filled in and printed, and never sent', async ({ site, visitor }) => {
  await visitor.goto(`${site.address}fi/plan`);
  const sent = [];
  visitor.on('request', (request) => request.url().endsWith('.svg') || sent.push(request.url()));
  const field = visitor.locator('textarea').first();
  await field.fill('Naapurin luo');
  await field.press('Enter');
  await visitor.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await visitor.getByRole('button', { name: 'Tulosta' }).click();
  await expect(visitor).toHaveTitle('printed');
  expect(sent).toEqual([]);
  expect(await visitor.locator('form:has(textarea)').count()).toBe(0);
});
