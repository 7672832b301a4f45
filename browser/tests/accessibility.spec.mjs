import { test, expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { firstOf, pages } from '../pages.mjs';

// The bar of the design: no violation at any impact, on every kind of page, light and dark,
// Finnish and Arabic, without scripts: none of the site's ever arrives.
// What axe leaves to people, looked at and found right: it cannot tell what lies behind words in
// drawings, nor in tables that scroll sideways. Both use the colours of text on the page's ground.
const isReviewed = (rule, node, page) =>
  rule === 'color-contrast' && (node.html.startsWith('<text') || ['compare', 'interface'].includes(page.name));
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of ['fi', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 360, height: 800 } });
      for (const page of pages) {
        test(`${page.name} has no accessibility violation`, async ({ page: tab, request }) => {
          await tab.route('**/*.js', (route) => route.abort());
          await tab.goto(await firstOf(request, language, page));
          const { violations, incomplete } = await new AxeBuilder({ page: tab }).withTags(TAGS).analyze();
          const open = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !isReviewed(rule.id, node, page)) }));
          const named = (rules) => rules.filter(({ nodes }) => nodes.length > 0)
            .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
          expect(named(violations)).toEqual([]);
          expect(named(open)).toEqual([]);
        });
      }
    });
  }
}
