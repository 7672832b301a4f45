// Every kind of page. Where a page is about a record, `list` and `link` say how to find one.
export const REGION = 'kymenlaakso';

export const pages = [
  { name: 'home', path: '' },
  { name: 'results', path: 'search?q=neuvola' },
  { name: 'results with crisis box', path: 'search?q=haluan+kuolla' },
  { name: 'no results', path: 'search?q=qqqqzzzzxxxx' },
  { name: 'themes', path: 'themes' },
  { name: 'theme', path: 'theme/separation' },
  { name: 'tasks', path: 'tasks' },
  { name: 'task', path: 'task/early-support' },
  { name: 'places', path: 'places' },
  { name: 'place', list: 'places', link: '/place/' },
  { name: 'areas', path: 'areas' },
  { name: 'area', path: 'area/kotkansaari' },
  { name: 'unit', list: 'areas', link: '/unit/' },
  { name: 'service', list: 'a-z/kotka', link: '/service/' },
  { name: 'organization', path: 'organization/kymenhva' },
  { name: 'helpline', path: 'helpline/nollalinja' },
  { name: 'crisis', path: 'crisis' },
  { name: 'national', path: 'national' },
  { name: 'municipalities', path: 'a-z' },
  { name: 'a to z', path: 'a-z/kotka' },
  { name: 'about', path: 'about' },
  { name: 'accessibility statement', path: 'accessibility' },
  { name: 'privacy', path: 'privacy' },
  { name: 'open data', path: 'open-data' },
  { name: 'compare', path: 'compare?id=perheneuvola-kouvola&id=perheneuvola-kotka&id=kirkon-perheneuvonta' },
  { name: 'interface', path: 'open-data/api' },
  { name: 'guarded theme', path: 'theme/x100' },
  { name: 'article', path: 'article/riitelemme-koko-ajan' },
  { name: 'guarded article', path: 'article/x102' },
  { name: 'life stages', path: 'life-stages' },
  { name: 'life stage', path: 'life-stage/baby' },
  { name: 'paths', path: 'paths' },
  { name: 'path', path: 'path/ero' },
  { name: 'finder question', path: 'finder' },
  { name: 'finder results', path: 'finder?show=1' },
  { name: 'youth', path: 'youth' },
  { name: 'youth article', path: 'article/x201' },
  { name: 'safety plan', path: 'plan' },
  { name: 'news list', path: 'news' },
  { name: 'news', path: 'news/perhekeskus-verkossa' },
  { name: 'stories', path: 'stories' },
  { name: 'story', path: 'story/iltaitkut' },
  { name: 'calendar', path: 'calendar' },
  { name: 'calendar week', path: 'calendar/week?area=kotkansaari' },
  { name: 'gathering', path: 'gathering/perhekahvila-karhula' },
  { name: 'series', path: 'gathering/isarundi' },
  { name: 'embed', path: 'embed' },
  { name: 'feedback', path: 'feedback?page=crisis&helped=no' },
  { name: 'ask', path: 'ask' },
  { name: 'code', path: 'ask/code' },
  { name: 'protection', path: 'ask/protection' },
  { name: 'sign-in', path: 'sign-in' },
  { name: 'new account', path: 'sign-in/new' },
  { name: 'missing page', path: 'no-such-page', missing: true },
];

// The pages behind the sign-in, by the made-up person who may see them.
export const staffPages = {
  'aino-esimerkki': ['desk', 'desk/duty', 'account'],
  'leena-keksitty': ['desk', 'desk/duty', 'desk/figures', 'desk/questions', 'desk/questions/ask', 'account', 'recovery'],
  'paivi-esimerkki': ['desk/consultations'],
  'ritva-malli': ['desk/questions/group', 'desk/answers'],
  'kaisa-keksitty': ['desk/launch', 'desk/launch/valkeala', 'desk/launch/virolahti-miehikkala'],
  'inka-malli': ['people', 'people/aino-esimerkki', 'people/inka-malli', 'recovery', 'account'],
  'tarja-kuviteltu': ['audit', 'account'],
};

/** The address of a page in a language; for records, of the first one that a list leads to. */
export async function firstOf(request, language, page) {
  const base = `/${REGION}/${language}/`;
  if (page.path !== undefined) return base + page.path;
  const html = await (await request.get(base + page.list)).text();
  const found = html.match(new RegExp(`href="([^"]*${page.link}[^"]*)"`));
  if (!found) throw new Error(`${page.list} leads to no ${page.link}`);
  return found[1].replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
