import { test, expect } from '@playwright/test';
import { firstOf, pages, REGION } from '../pages.mjs';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 800 } });

    test('a tired parent finds a service and a number in three taps', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('searchbox').fill('en jaksa enää vauvan kanssa');
      await page.getByRole('searchbox').press('Enter');
      await expect(page.locator('.cards article').first()).toBeVisible();
      await page.locator('.cards article h3 a').first().click();
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main a[href^="tel:"], main a[href^="http"], main a[href^="mailto:"]').first()).toBeVisible();
    });

    test('danger words bring numbers above everything else', async ({ page }) => {
      await page.goto(`/${REGION}/fi/search?q=${encodeURIComponent('mies hakkaa minua')}`);
      const box = page.locator('.crisis-box');
      await expect(box).toBeVisible();
      await expect(box.locator('a[href^="tel:"]').first()).toBeVisible();
      const [boxTop, listTop] = await Promise.all([box.boundingBox(), page.locator('.cards').first().boundingBox()]);
      expect(boxTop.y).toBeLessThan(listTop.y);
    });

    test('choosing an area and a language keeps both on the way', async ({ page }) => {
      await page.goto(`/${REGION}/fi/`);
      await page.locator('details.menu:not(.menu-phone)').first().locator('summary').click();
      await page.locator('details.menu:not(.menu-phone)').first().getByRole('link', { name: 'Hamina' }).click();
      await expect(page).toHaveURL(/area=hamina/);
      await page.locator('details.menu:not(.menu-phone)').nth(1).locator('summary').click();
      await page.locator('details.menu:not(.menu-phone)').nth(1).getByRole('link', { name: 'Svenska' }).click();
      await expect(page).toHaveURL(/\/sv\/.*area=hamina/);
      await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    });

    test('on a phone the menu opens and leads on', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${REGION}/fi/`);
      const link = page.locator('.menu-phone').getByRole('link', { name: 'Kohtaamispaikat' });
      await expect(link).toBeHidden();
      await page.locator('.menu-phone summary').click();
      await link.click();
      await expect(page).toHaveURL(/\/places$/);
    });

    test('the stages of a path open one by one, and all at once for paper', async ({ page }) => {
      await page.goto(`/${REGION}/fi/path/ero`);
      const open = page.locator('.stage details[open]');
      await expect(open).toHaveCount(1);
      await page.locator('.stage summary').nth(2).click();
      await expect(open).toHaveCount(2);
      await page.getByRole('link', { name: /Avaa kaikki vaiheet/ }).click();
      await expect(page.locator('.stage details:not([open])')).toHaveCount(0);
    });

    test('an unknown address is a kind page with search and crisis at hand', async ({ page }) => {
      const answer = await page.goto(`/${REGION}/ar/service/no-such-service`);
      expect(answer.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(page.locator('.crisis-strip a[href^="tel:112"]')).toBeVisible();
    });
  });
}

test('through the finder to help, and a stage of a path, by keyboard alone', async ({ page }) => {
  const press = async (selector) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) break;
    }
    await expect(page.locator(selector).and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await page.goto(`/${REGION}/fi/finder?kiire=pian`);
  await press('.answers a');
  await expect(page).toHaveURL(/mika=m1/);
  await press('a.button-quiet');
  await expect(page).toHaveURL(/show=1/);
  await press('.offers .card-title a');
  await expect(page).toHaveURL(/\/(service|helpline)\//);
  await page.goto(`/${REGION}/fi/path/ero`);
  await press('.stage:nth-child(2) summary');
  await expect(page.locator('.stage:nth-child(2) details')).toHaveAttribute('open', '');
});

test('the way from the front page to a place by keyboard alone', async ({ page }) => {
  await page.goto(`/${REGION}/fi/`);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('perhekahvila');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\?q=perhekahvila/);
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.cards article a') ?? false)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('article.record h1')).toBeVisible();
});

test('services are compared side by side, and another is chosen to compare', async ({ page }) => {
  await page.goto(`/${REGION}/fi/service/perheneuvola-kouvola`);
  await page.getByRole('link', { name: 'Vertaa näitä palveluja' }).click();
  const columns = page.locator('thead th');
  await expect(columns).toHaveCount(4);
  await expect(columns.first()).toContainText('Perheneuvola, Kouvola');
  const boxes = page.getByRole('checkbox');
  await boxes.nth(3).uncheck();
  await boxes.nth(2).uncheck();
  await boxes.nth(5).check();
  const third = (await page.locator('.choices li').nth(5).textContent()).trim();
  await page.getByRole('button', { name: 'Vertaa' }).click();
  await expect(columns).toHaveCount(3);
  await expect(columns.last()).toContainText(third);
});

test('nothing is asked of anyone else, few things of us, and no page is heavy', async ({ page, request }) => {
  for (const kind of pages) {
    const asked = [];
    page.on('request', (one) => asked.push(one.url()));
    await page.goto(await firstOf(request, 'fi', kind));
    const own = new URL(page.url()).origin;
    expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('data:')), kind.name).toEqual([]);
    expect(asked.length, `${kind.name}: ${asked}`).toBeLessThanOrEqual(6);
    page.removeAllListeners('request');
  }
  const first = await request.get(`/${REGION}/fi/`, { headers: { 'accept-encoding': 'br' } });
  expect(Number(first.headers()['content-length'] ?? (await first.body()).length)).toBeLessThan(120_000);
});

test('no page scrolls sideways on the narrowest phone, in any direction of writing', async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const language of ['fi', 'ar', 'ru']) {
    for (const kind of pages) {
      await page.goto(await firstOf(request, language, kind));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${language} ${kind.name}`).toBeLessThanOrEqual(0);
    }
  }
});

test('no page sets a cookie, and every page has its headers', async ({ request }) => {
  for (const kind of pages) {
    const answer = await request.get(await firstOf(request, 'fi', kind));
    expect(answer.status(), kind.name).toBe(kind.missing ? 404 : 200);
    const headers = answer.headers();
    expect(headers['set-cookie'], kind.name).toBeUndefined();
    expect(headers['content-security-policy'], kind.name).toContain("default-src 'none'");
    expect(headers['referrer-policy'], kind.name).toBe('no-referrer');
  }
});

test('what is embedded works on a page with a strict content security policy', async ({ page, baseURL }) => {
  await page.goto(`/${REGION}/fi/embed`);
  const snippets = await page.locator('code').allInnerTexts();
  expect(snippets).toHaveLength(3);
  await page.route('**/municipality', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': `default-src 'none'; form-action ${baseURL}` },
    body: `<!doctype html><html lang="fi"><title>Kunta</title><h1>Kunta</h1>${snippets.join('')}</html>`,
  }));
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('favicon') && problems.push(message.text()));
  await page.goto('/municipality');
  await page.getByRole('searchbox').fill('uupunut');
  await page.getByRole('button', { name: 'Etsi' }).click();
  await expect(page).toHaveURL(/\/fi\/search\?q=uupunut/);
  await page.goto('/municipality');
  await page.getByRole('link', { name: 'Apua heti' }).click();
  await expect(page).toHaveURL(/\/fi\/crisis/);
  expect(problems).toEqual([]);
});
