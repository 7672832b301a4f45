// What axe finds on the page that a tab shows, as lines to read; none on a page that is right.
import AxeBuilder from '@axe-core/playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe leaves to people, looked at and found right: it cannot tell what lies behind words in
// drawings, nor in tables that scroll sideways. Both use the colours of text on the page's ground.
const isReviewed = (rule, node, name) =>
  rule === 'color-contrast' && (node.html.startsWith('<text') || ['compare', 'interface'].includes(name));

export async function findings(tab, name = '') {
  const { violations, incomplete } = await new AxeBuilder({ page: tab }).withTags(TAGS).analyze();
  const open = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !isReviewed(rule.id, node, name)) }));
  return [...violations, ...open]
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
}
