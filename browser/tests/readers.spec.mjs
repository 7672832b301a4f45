import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGION } from '../pages.mjs';
import { situations } from '../situations.mjs';

// The reader's test: each of twelve people gets, by each of three ways, in four taps at the most to
// something to do: a number to call, a time or a place. PERHEKESKUS_READERS names a folder for what
// `scripts/readers-test` writes into the documents.
const MOST_TAPS = 4;
const FOLDER = process.env.PERHEKESKUS_READERS;
const NEXT_STEP = 'main a[href^="tel:"], main .hours, main address';

for (const situation of situations) {
  for (const way of ['search', 'themes', 'finder']) {
    test(`${situation.id} by ${way}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${REGION}/${situation.language}/`);
      const taps = [];
      const tap = async (target) => {
        taps.push((await target.innerText()).trim().split('\n')[0]);
        await target.click();
        await page.waitForLoadState();
      };
      await ways[way](page, situation, tap);
      expect(taps.length, taps.join(' > ')).toBeLessThanOrEqual(MOST_TAPS);
      await expect(page.locator(NEXT_STEP).first(), page.url()).toBeVisible();
      if (FOLDER) await keep(page, situation, way, taps);
    });
  }
}

const ways = {
  async search(page, { area, search }, tap) {
    if (area) {
      await tap(page.locator('details.menu:not(.menu-phone) summary').first());
      await tap(page.locator('details.menu:not(.menu-phone)').first().getByRole('link', { name: area, exact: true }));
    }
    await page.getByRole('searchbox').fill(search.words);
    await tap(page.locator('.search-form button'));
    const first = page.locator('.card-title a').filter({ hasText: search.result }).first();
    const place = await first.evaluate((link) => [...document.querySelectorAll('.card-title a')].indexOf(link));
    expect(place, 'place among the results').toBeLessThan(5);
    await tap(first);
  },
  async themes(page, { themes }, tap) {
    const [theme, next] = themes;
    const start = page.locator('main a, .menu-phone a').filter({ hasText: theme });
    if (await start.first().isHidden()) await tap(page.locator('.menu-phone summary'));
    await tap(start.first());
    await tap(page.locator('main').getByRole('link', { name: next }).first());
  },
  async finder(page, { finder }, tap) {
    await tap(page.locator('main a[href$="/finder"]').first());
    for (const answer of finder) {
      const answers = page.locator('.answers a');
      await tap(typeof answer === 'number' ? answers.nth(answer) : answers.filter({ hasText: answer }).first());
    }
    const show = page.locator('a.button-quiet[href*="show=1"]');
    if (await show.count()) await tap(show);
  },
};

async function keep(page, { id, who, language, search }, way, taps) {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${id}-${way}.jpg`), type: 'jpeg', quality: 60 });
  const title = (await page.locator('h1').first().innerText()).trim();
  const step = page.locator(NEXT_STEP).first();
  const next = (await step.innerText()).trim().replace(/\s+/g, ' ');
  const report = { id, who, language, way, words: way === 'search' ? search.words : undefined, taps, title, next };
  writeFileSync(join(FOLDER, `${id}-${way}.json`), JSON.stringify(report));
}
