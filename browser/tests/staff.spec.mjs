import { test, expect } from '@playwright/test';
import { findings } from '../accessibility.mjs';
import { REGION, staffPages } from '../pages.mjs';

// The pages behind the sign-in are held to the same bar as those before it: no violation at any
// impact, light and dark, Finnish and right to left, on a phone and on a desk, and nothing that
// must be scrolled sideways.
const sizes = { phone: { width: 360, height: 800 }, desktop: { width: 1280, height: 800 } };

async function signIn(tab, language, person) {
  await tab.goto(`/${REGION}/${language}/sign-in`);
  await tab.click(`button[value="${person}"]`);
  await tab.waitForURL((address) => !address.pathname.includes('/sign-in'));
}

for (const language of ['fi', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [size, viewport] of Object.entries(sizes)) {
      test.describe(`${language}, ${colorScheme}, ${size}`, () => {
        test.use({ colorScheme, viewport });
        for (const [person, paths] of Object.entries(staffPages)) {
          test(`the pages of ${person} have no accessibility violation`, async ({ page: tab }) => {
            await signIn(tab, language, person);
            for (const path of paths) {
              const answer = await tab.goto(`/${REGION}/${language}/${path}`);
              expect(answer.status(), path).toBe(200);
              expect(await findings(tab, path), path).toEqual([]);
              const beyond = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
              expect(beyond, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
            }
          });
        }
      });
    }
  }
}

test('who leaves fast is signed out on the server too', async ({ page: tab, context, playwright, baseURL }) => {
  await signIn(tab, 'fi', 'inka-malli');
  const kept = (await context.cookies()).find(({ name }) => name === '__Host-s');
  // Somebody who has taken the cookie before, in a browser of their own.
  const thief = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie: `__Host-s=${kept.value}` } });
  const status = async () => (await thief.get(`/${REGION}/fi/account`, { maxRedirects: 0 })).status();
  expect(await status()).toBe(200);
  // Leaving leads to another site, which no test asks.
  await context.request.get(`/${REGION}/fi/leave`, { maxRedirects: 0, headers: { cookie: `__Host-s=${kept.value}` } });
  await expect.poll(status).toBe(303);
  await thief.dispose();
});
