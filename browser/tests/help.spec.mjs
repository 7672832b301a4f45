import { test, expect } from '@playwright/test';
import { findings } from '../accessibility.mjs';

// Asking for help and being answered, with scripts and without: the whole way of R039 to R042.
const ASKED = 'ابني حزين منذ ثلاثة أسابيع ولا أحد يلعب معه';
const phone = { viewport: { width: 360, height: 740 } };

async function isAccessible(page) {
  expect(await findings(page), page.url()).toEqual([]);
}

async function next(page) {
  await page.click('main button[name="go"][value="next"]');
}

// From a page of a theme to the receipt; gives the code.
async function ask(page, { language = 'ar', area = 'kotkansaari', words = ASKED, look = async () => {} } = {}) {
  await page.goto(`/kymenlaakso/${language}/theme/parenting`);
  await page.click('.ask-button');
  await look(page);
  await page.click('.ask-go button[type="submit"]');
  await expect(page.locator('#theme')).toHaveValue('parenting');
  await next(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await look(page);
  await page.fill('#text', words);
  await next(page);
  await look(page);
  await page.check('#concerns-own-child');
  await page.check('#age-school');
  await next(page);
  await look(page);
  await page.check(`#area-${area}`);
  await page.check('#interpreter');
  await next(page);
  await look(page);
  await page.check('#channel-code');
  await page.check('#rule-no-call');
  await next(page);
  await look(page);
  await page.click('.form-actions button[value="send"]');
  await expect(page.locator('.receipt-code')).toBeVisible();
  await look(page);
  return (await page.locator('.receipt-code').textContent()).trim().replace(/\s+/g, ' ');
}

async function signIn(page, name) {
  await page.goto('/kymenlaakso/fi/desk');
  await page.click(`text=Jatka: ${name}`);
  await expect(page).toHaveURL(/\/desk/);
}

for (const javaScriptEnabled of [true, false]) {
  test(`asked in Arabic, taken, consulted, answered, read, written back, closed and erased, scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const look = javaScriptEnabled ? isAccessible : async () => {};
    const someone = async (options = {}) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'fi-FI', ...options });
      return context.newPage();
    };
    const mark = `${Date.now()}`;
    const asker = await someone(phone);
    const code = await ask(asker, { words: `${ASKED} ${mark}`, look });
    expect(await asker.context().cookies()).toEqual([]);

    // The responder who reads Arabic got it.
    const responder = await someone();
    await signIn(responder, 'Samira Tarina');
    await look(responder);
    const waiting = responder.locator('.work', { hasText: 'Annettu: sinä' });
    await waiting.first().locator('a').click();
    while (!(await responder.content()).includes(mark)) {
      // Requests of other tests may wait too.
      await responder.goto('/kymenlaakso/fi/desk?show=mine');
      const links = await responder.locator('.work h3 a').evaluateAll((all) => all.map((link) => link.href));
      for (const link of links) {
        await responder.goto(link);
        if ((await responder.content()).includes(mark)) break;
      }
    }
    const request = responder.url();
    await expect(responder.locator('.safe-rules')).toContainText('Älä soita');
    await responder.click('text=Ota hoitaaksesi');
    await look(responder);

    // An expert is asked, who sees only what the responder wrote.
    await responder.click('summary:has-text("Kysy asiantuntijalta")');
    await responder.selectOption('#expert', { index: 0 });
    await responder.fill('#question', `Miten koulu voi auttaa? ${mark}`);
    const asked = await responder.locator('#expert option').first().textContent();
    await responder.click('text=Lähetä kysymys');
    await expect(responder.getByRole('status').first()).toContainText('asiantuntijalle');
    const experts = ['Päivi Esimerkki', 'Farid Tarina', 'Tuomas Kuvitelma', 'Linnéa Saga'];
    let answered = false;
    for (const name of experts) {
      const expert = await someone();
      await signIn(expert, name);
      await expert.goto('/kymenlaakso/fi/desk/consultations');
      const links = await expert.locator('.work a').evaluateAll((all) => all.map((link) => link.href));
      for (const link of links) {
        await expert.goto(link);
        if (!(await expert.content()).includes(mark)) continue;
        expect(await expert.content()).not.toContain(ASKED);
        await look(expert);
        await expert.fill('#answer', 'Koululla on oma monikielinen ohjaaja.');
        await expert.click('button[value="answer"]');
        answered = true;
      }
      await expert.goto(request);
      expect(await expert.content()).not.toContain(ASKED);
      await expert.context().close();
      if (answered) break;
    }
    expect(answered, asked).toBe(true);

    // A template and a card are put into the answer; nothing typed is lost on the way.
    await responder.goto(request);
    await expect(responder.locator('.conversation')).toContainText('monikielinen ohjaaja');
    await responder.fill('#answer', 'شكرا لرسالتك.');
    await responder.locator('button[name="insert"]').first().click();
    expect(await responder.inputValue('#answer')).toMatch(/^شكرا لرسالتك\.\n\n\[\[service\/.+\]\]$/);
    await responder.click('button[value="send"]');
    await expect(responder.getByRole('status').first()).toContainText('Vastaus on lähetetty');

    // Back with the code, on another device, typed as people type.
    const reader = await someone(phone);
    await reader.goto('/kymenlaakso/ar/ask/code');
    await reader.fill('#code', 'AAAA-BBBB');
    await reader.click('main button[type="submit"]');
    await expect(reader.locator('.error-summary')).toBeVisible();
    await look(reader);
    await reader.fill('#code', code.toLowerCase().replaceAll(' ', '-'));
    await reader.click('main button[type="submit"]');
    await expect(reader.locator('.conversation')).toContainText('شكرا لرسالتك');
    await expect(reader.locator('.conversation .card')).toBeVisible();
    await look(reader);
    await reader.fill('#text', 'شكرا جزيلا');
    await reader.click('.ask-form button[type="submit"]');
    await expect(reader.locator('.conversation')).toContainText('شكرا جزيلا');
    await reader.click('form[action$="/close"] button');
    await expect(reader.locator('form[action$="/close"]')).toHaveCount(0);
    await reader.click('form[action$="/erase"] button');
    await look(reader);
    await reader.click('button[value="erase"]');
    await reader.goto('/kymenlaakso/ar/ask/code');
    await reader.fill('#code', code);
    await reader.click('main button[type="submit"]');
    await expect(reader.locator('.error-summary')).toBeVisible();
    const gone = await responder.goto(request);
    expect([404, 410]).toContain(gone.status());
  });
}

test('words of danger bring numbers and block nothing', async ({ page }) => {
  await page.goto('/kymenlaakso/fi/ask');
  await page.click('.ask-go button[type="submit"]');
  await page.fill('#text', 'Haluan kuolla');
  await next(page);
  await expect(page.locator('.crisis-box')).toContainText('112');
  await page.check('#concerns-myself');
  await next(page);
  await expect(page.locator('.crisis-short')).toContainText('112');
});

test('an area that is closed says so, keeps what was typed and shows whom to call', async ({ page }) => {
  await page.goto('/kymenlaakso/fi/ask');
  await page.click('.ask-go button[type="submit"]');
  await page.fill('#text', 'Tämä ei saa kadota');
  await next(page);
  await page.check('#concerns-family');
  await next(page);
  for (const [area, words] of [['valkeala', 'valmistellaan'], ['virolahti-miehikkala', 'Palvelu on nyt suljettu']]) {
    await page.check(`#area-${area}`);
    await next(page);
    await expect(page.locator('main')).toContainText(words);
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await isAccessible(page);
    await page.click('button[value="words"]');
    await expect(page.locator('#text')).toHaveValue('Tämä ei saa kadota');
    await next(page);
    await next(page);
  }
});

test('a draft stays on the device only when it is asked for, and goes when it is sent', async ({ page }) => {
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  await page.goto('/kymenlaakso/fi/ask');
  await page.click('.ask-go button[type="submit"]');
  await page.fill('#text', 'Kesken');
  expect(await kept()).toEqual([]);
  await page.check('#keep-draft');
  await page.fill('#text', 'Kesken jäi');
  expect(await kept()).toHaveLength(1);
  await page.goto('/kymenlaakso/fi/ask');
  await page.click('.ask-go button[type="submit"]');
  await page.click('[data-use]');
  await expect(page.locator('#text')).toHaveValue('Kesken jäi');
  await next(page);
  await page.check('#concerns-family');
  await next(page);
  await page.check('#area-kotkansaari');
  await next(page);
  await page.check('#channel-code');
  await next(page);
  await page.click('.form-actions button[value="send"]');
  await expect(page.locator('.receipt-code')).toBeVisible();
  expect(await kept()).toEqual([]);
});

test('the form can be filled in and sent with the keyboard alone', async ({ page }) => {
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const reach = async (selector) => {
    for (let left = 80; left > 0; left -= 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await press('Tab');
    }
    throw new Error(`${selector} is not reached with Tab`);
  };
  const enter = () => Promise.all([page.waitForNavigation(), press('Enter')]);
  await page.goto('/kymenlaakso/fi/ask');
  await reach('.ask-go button');
  await enter();
  await reach('#text');
  await page.keyboard.type('Pelkään, etten jaksa');
  await reach('button[value="next"]');
  await enter();
  await reach('[name="concerns"]');
  await press('Space');
  await reach('button[value="next"]');
  await enter();
  await reach('[name="area"]');
  await press('Space');
  await reach('button[value="next"]');
  await enter();
  await reach('[name="channel"]');
  await press('Space');
  await reach('button[value="next"]');
  await enter();
  await reach('.form-actions button[value="send"]');
  await enter();
  await expect(page.locator('.receipt-code')).toBeVisible();
});

test('one sends twice, and one request is made', async ({ page }) => {
  const code = await ask(page, { words: `Kahdesti ${Date.now()}` });
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.locator('.receipt-code')).toBeVisible();
  expect((await page.locator('.receipt-code').textContent()).trim().replace(/\s+/g, ' ')).toBe(code);
  await expect(page.locator('.notice').first()).toBeVisible();
});

test('leaving fast ends the conversation that was open', async ({ page }) => {
  await ask(page);
  await page.click('form[action$="/ask/code"] button');
  await expect(page.locator('.conversation')).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).toContain('__Host-t');
  await page.route('https://www.ilmatieteenlaitos.fi/**', (route) => route.fulfill({ body: 'sää' }));
  await page.click('a.leave');
  await page.waitForURL(/ilmatieteenlaitos/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('__Host-t');
});

test('an account is made with a passkey and opened with it again', async ({ page, baseURL }) => {
  const site = baseURL.replace('127.0.0.1', 'localhost');
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await page.goto(`${site}/kymenlaakso/fi/sign-in/new`);
  await isAccessible(page);
  await page.fill('#passkey-label', 'Koe Käyttäjä');
  await page.click('[data-passkey]');
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${site}/kymenlaakso/fi/account`);
  await expect(page.locator('main')).toContainText('Koe Käyttäjä');
  await isAccessible(page);
  await page.click('text=Kirjaudu ulos');
  await page.goto(`${site}/kymenlaakso/fi/account`);
  await expect(page).toHaveURL(/sign-in/);
  await page.click('text=Kirjaudu pääsyavaimella');
  await expect(page).toHaveURL(/account/);
});
