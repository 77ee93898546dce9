import { statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 250 * 1024;

/**
 * Takes one picture as the person whose page it is; answers what is wrong with the page.
 * @param {import('@playwright/test').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./application.mjs').startDemo>>} demo
 * @param {import('./pictures.mjs').Picture} picture
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function takePicture(browser, demo, picture, folder) {
  const { theme = 'light', language = 'de', phone = false } = picture;
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    isMobile: phone,
    hasTouch: phone,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await context.addCookies([
    { name: 'hv-theme', value: theme, url: demo.url },
    { name: 'hv-locale', value: language, url: demo.url },
  ]);
  const findings = new Set();
  context.on('console', (message) => {
    if (message.type() === 'error') findings.add(`console: ${message.text()}`);
  });
  context.on('weberror', (fault) => findings.add(`uncaught: ${fault.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500)
      findings.add(`${response.status()} from ${new URL(response.url()).pathname}`);
  });
  try {
    const page = await context.newPage();
    const chosen = (await picture.choose?.(demo)) ?? {};
    if (picture.as) await signIn(page, demo, picture.as, chosen.email);
    await page.goto(chosen.path ?? picture.path);
    await settled(page);
    if (picture.before) await picture.before(page, demo);
    await settled(page);
    const file = join(folder, `${picture.name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    for (const finding of await lookAt(page)) findings.add(finding);
    const size = statSync(file).size;
    if (size > LARGEST) findings.add(`the picture has ${Math.round(size / 1024)} kB`);
  } catch (fault) {
    const text = fault instanceof Error ? fault.message : String(fault);
    findings.add(text.split('\n').slice(0, 4).join(' '));
  } finally {
    await context.close();
  }
  return [...findings];
}

/** @param {import('@playwright/test').Page} page @param {{ accounts: { email: string, password: string, role: string }[] }} demo @param {string} role @param {string} [email] */
async function signIn(page, { accounts }, role, email) {
  const account = accounts.find((one) => one.role === role && (!email || one.email === email));
  if (!account) throw new Error(`the demo has no account with the role ${role}`);
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in', { timeout: 30_000 });
}

/** Fonts are there, nothing is loading any more. @param {import('@playwright/test').Page} page */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page
    .locator('[aria-busy=true]')
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined);
  await page.waitForTimeout(400);
}

/** Faults that a person would see. @param {import('@playwright/test').Page} page */
async function lookAt(page) {
  return page.evaluate(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const missing = document.body.innerText.match(/\b[a-z]+(?:\.[a-zA-Z]+){1,4}\b/g) ?? [];
    const keys = missing.filter((word) =>
      /^(agents|plans|overview|team|workbench|grounds|imports|importing|kit|shell|auth|glossary|stages)\./.test(
        word,
      ),
    );
    if (keys.length > 0) found.push(`words missing: ${[...new Set(keys)].join(', ')}`);
    return found;
  });
}
