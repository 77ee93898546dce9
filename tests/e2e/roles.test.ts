import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { visit } from '../support/visit';
import { allPlaces, workplaces } from './workplaces';

// Each test is for itself: both workers take of them.
test.describe.configure({ mode: 'parallel' });

async function lookAs(context: BrowserContext, url: string, locale: 'de' | 'en', theme: 'light' | 'dark') {
  await context.addCookies([
    { name: 'hv-locale', value: locale, url },
    { name: 'hv-theme', value: theme, url },
  ]);
}

/** The page has come: in its language and light, with its heading, and none of the words for a failure. */
async function expectPage(page: Page, href: string, locale: string, theme: string) {
  await expect(page).toHaveURL(href);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

for (const { role, name, places, also } of workplaces) {
  test(`${role} lands on the own workplace and finds there what belongs to the role, and nothing else`, async ({
    page,
    context,
    application,
  }) => {
    // The manager has ten pages, each looked at twice.
    test.setTimeout(60_000 + places.length * 40_000);
    const [first] = places;
    await lookAs(context, application.url, 'de', 'light');
    await enterDemo(page, name);
    await expect(page).toHaveURL(first?.[0] ?? '');
    const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' });
    await expect(navigation.getByRole('link')).toHaveText(
      places.map(([, german]) => new RegExp(`^${german}`)),
    );

    for (const [href, german] of places) {
      await test.step(`${href} in German and light`, async () => {
        await navigation.getByRole('link', { name: german }).click();
        await expectPage(page, href, 'de', 'light');
        await expectAccessible(page);
      });
    }
    await lookAs(context, application.url, 'en', 'dark');
    for (const [href, , english] of places) {
      await test.step(`${href} in English and dark`, async () => {
        await visit(page, href);
        await expectPage(page, href, 'en', 'dark');
        await expect(
          page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: english }),
        ).toHaveAttribute('aria-current', 'page');
        // Of the rules only this one depends on the colours.
        await expectAccessible(page, ['color-contrast']);
      });
    }

    const open = new Set([...places.map(([href]) => href), ...also]);
    for (const href of allPlaces) {
      const answer = await context.request.get(href, { maxRedirects: 0 });
      expect.soft(answer.status(), `${href} for ${role}`).toBe(open.has(href) ? 200 : 404);
    }
  });
}

test('a list of 16,000 goes on as one walks down it', async ({ page }) => {
  await enterDemo(page, 'Miriam Hagedorn');
  await visit(page, '/agents');
  const list = page.getByRole('grid', { name: 'Kundenberater' });
  const total = Number(await list.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(16_000);
  await list.getByRole('row').nth(1).focus();
  for (const loaded of [101, 201, 301]) {
    await page.keyboard.press('End');
    await expect(list.locator(`[aria-rowindex="${loaded + 1}"]`)).toHaveCount(1);
  }
});

test('a team lead works on the phone: bar at the foot, nothing wider than the screen, big buttons', async ({
  newPerson,
}) => {
  const context = await newPerson({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await enterDemo(page, 'Ilka Rademacher');
  await expect(page).toHaveURL('/team');
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeHidden();
  const bar = page.getByRole('navigation', { name: 'Bereiche' });
  await expect(bar.getByRole('link', { name: 'Mein Team' })).toHaveAttribute('aria-current', 'page');

  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await fits()).toBe(true);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Hindernis melden', exact: true }).tap();
  const dialog = page.getByRole('dialog', { name: 'Hindernis melden' });
  const kind = dialog.getByRole('button', { name: 'Zubehör fehlt' });
  await expect(kind).toBeVisible();
  expect((await kind.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await fits()).toBe(true);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Schließen' }).tap();

  await bar.getByRole('link', { name: 'Hindernisse' }).tap();
  await expect(page).toHaveURL('/blocks');
  await expect(page.getByRole('heading', { level: 1, name: 'Hindernisse' })).toBeVisible();
  expect(await fits()).toBe(true);
  await expectAccessible(page);

  await bar.getByRole('button', { name: 'Mehr' }).tap();
  await page.getByRole('menuitemradio', { name: 'English' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Blocks' })).toBeVisible();
});
