import { test, expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { firstOf, pages } from '../pages.mjs';

// The bar of the design: no violation at any impact, on every kind of page, light and dark,
// Finnish and Arabic, with scripts off; and with scripts on, which change no more than a menu.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WAYS = [
  { language: 'fi', colorScheme: 'light', javaScriptEnabled: false },
  { language: 'fi', colorScheme: 'dark', javaScriptEnabled: false },
  { language: 'ar', colorScheme: 'light', javaScriptEnabled: false },
  { language: 'ar', colorScheme: 'dark', javaScriptEnabled: false },
  { language: 'fi', colorScheme: 'light', javaScriptEnabled: true },
];

for (const { language, ...way } of WAYS) {
  const scripts = way.javaScriptEnabled ? 'scripts on' : 'scripts off';
  test.describe(`${language}, ${way.colorScheme}, ${scripts}`, () => {
    test.use({ ...way, viewport: { width: 360, height: 800 } });
    for (const page of pages) {
      test(`${page.name} has no accessibility violation`, async ({ page: tab, request }) => {
        await tab.goto(await firstOf(request, language, page));
        const { violations } = await new AxeBuilder({ page: tab }).withTags(TAGS).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
        expect(found).toEqual([]);
      });
    }
  });
}
