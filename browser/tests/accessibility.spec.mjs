import { test, expect } from '@playwright/test';
import { findings } from '../accessibility.mjs';
import { firstOf, pages } from '../pages.mjs';

// The bar of the design: no violation at any impact, on every kind of page, light and dark,
// Finnish and Arabic, without scripts: none of the site's ever arrives.
for (const language of ['fi', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 360, height: 800 } });
      for (const page of pages) {
        test(`${page.name} has no accessibility violation`, async ({ page: tab, request }) => {
          await tab.route('**/*.js', (route) => route.abort());
          await tab.goto(await firstOf(request, language, page));
          expect(await findings(tab, page.name)).toEqual([]);
        });
      }
    });
  }
}
