// A family finds what happens near it and signs up; a coordinator sees who comes (R066, R071, R094).
import { expect, test } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { REGION } from '../pages.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const GROUP = 'eroryhma-kotka';

async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
}

async function coordinator(browser, language) {
  const context = await browser.newContext();
  const desk = await context.newPage();
  await desk.goto(`/${REGION}/${language}/sign-in`);
  await desk.click('button[value="kaisa-keksitty"]');
  return desk;
}

for (const scripts of [true, false]) {
  test(`a family signs up and comes back with its code, scripts ${scripts ? 'on' : 'off'}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const name = `Perhe ${scripts ? 'Korpi' : 'Niemi'}`;
    await page.goto(`/${REGION}/fi/calendar?type=separation-group`);
    await page.getByRole('link', { name: 'Eron jälkeen -ryhmä' }).first().click();
    await expect(page.getByText('10 paikkaa')).toBeVisible();
    if (scripts) await clean(page);
    await page.getByRole('link', { name: 'Ilmoittaudu', exact: true }).click();
    await page.getByLabel('Montako lasta tulee?').fill('0');
    await page.getByLabel('Mitä meidän on hyvä tietää?').fill('Tulen bussilla');
    await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
    await expect(page.getByRole('alert')).toContainText('Kirjoita nimi');
    await expect(page.getByLabel('Mitä meidän on hyvä tietää?')).toHaveValue('Tulen bussilla');
    if (scripts) await clean(page);
    await page.getByLabel('Nimi, jolla kutsumme sinua').fill(name);
    await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Olette mukana');
    if (scripts) await clean(page);
    const code = (await page.locator('.receipt-code').innerText()).replace(/\s+/g, ' ').trim();

    const desk = await coordinator(browser, 'fi');
    await desk.goto(`/${REGION}/fi/desk/gatherings`);
    await clean(desk);
    await desk.getByRole('link', { name: 'Eron jälkeen -ryhmä' }).click();
    await expect(desk.getByText(name)).toBeVisible();
    await expect(desk.getByText('Tulen bussilla').first()).toBeVisible();
    await clean(desk);

    await page.goto(`/${REGION}/fi/sign-up`);
    await page.getByLabel('Koodi').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Avaa' }).click();
    await page.getByRole('button', { name: 'Peru ilmoittautuminen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ilmoittautuminen on peruttu');
    await expect(page.getByRole('heading', { name: 'Näihin voitte vain tulla' })).toBeVisible();
    if (scripts) await clean(page);
  });
}

test('a feed is the calendar that the family narrowed', async ({ page, request }) => {
  await page.goto(`/${REGION}/fi/calendar?area=karhula&free=1`);
  const href = await page.getByRole('link', { name: 'Kalenteri (iCalendar)' }).getAttribute('href');
  const feed = await (await request.get(href)).text();
  expect(feed).toContain('UID:perhekahvila-karhula@kymenlaakso.perhekeskus');
  expect(feed).not.toContain('UID:perhekahvila-keltakangas@');
});

test('every area has something this week or next', async ({ request }) => {
  const home = await (await request.get(`/${REGION}/fi/areas`)).text();
  const areas = new Set([...home.matchAll(/\/area\/([a-z-]+)/g)].map((match) => match[1]));
  expect(areas.size).toBeGreaterThanOrEqual(11);
  for (const area of areas) {
    const page = await (await request.get(`/${REGION}/fi/area/${area}`)).text();
    expect(page, area).toContain('class="session-time"');
  }
});
