import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '../support/e2e';
import { enterPassword } from '../support/sign-in';
import { inRoot } from '../../scripts/lib/paths.mjs';

const demo = { email: 'ilka.rademacher@heimvorteil.example', password: 'heimvorteil-demo' };
const someId = '0f9a3c1e-5d2b-4c68-9a71-3b6f0de2c955';

/** Every page behind the sign-in, read from the sources, so that a new one cannot be left out. */
const pages = readdirSync(inRoot('src/app/(workplace)'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => `/${dirname(file)}`.replace(/\/\(\w+\)/g, '').replace(/\[\w+\]/g, someId));

test('nobody who is not signed in sees a page: each one sends to the sign-in', async ({ page, request }) => {
  expect(pages.length).toBeGreaterThan(15);
  for (const path of ['/', '/change-password', '/no-role', ...pages]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect.soft(answer.status(), path).toBe(307);
    expect.soft(answer.headers()['location'], path).toBe('/sign-in');
  }
  await page.goto('/agents');
  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByRole('button', { name: 'Anmelden' })).toBeVisible();
});

test('whoever asks is told that the application is well, and nothing of an address that does not exist', async ({
  request,
}) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({ status: 'ok' });
  expect((await request.get('/api/nothing-of-that-name')).status()).toBe(404);
  // Browsers ask for it by themselves before the page has named its own icon.
  expect((await request.get('/favicon.ico')).status()).toBe(200);
});

test('nobody who is not signed in sends a file in or takes one out', async ({ request, application }) => {
  const headers = { origin: application.url };
  const sent = await request.post('/api/imports?kind=agents&name=a.csv', { headers, data: 'a;b' });
  expect(sent.status()).toBe(401);
  const foreign = await request.post('/api/imports?kind=agents&name=a.csv', {
    headers: { origin: 'https://elsewhere.example' },
    data: 'a;b',
  });
  expect(foreign.status()).toBe(403);
  expect((await request.get(`/api/imports/${someId}/rejected`)).status()).toBe(401);
});

test('a wrong password and an unknown address are answered by one and the same sentence', async ({
  newPerson,
}) => {
  const context = await newPerson({ expected: /status of 401/ });
  const page = await context.newPage();
  const sentence = page.getByText('E-Mail oder Passwort stimmen nicht.', { exact: true });
  await enterPassword(page, demo.email, 'nicht-das-richtige');
  await expect(sentence).toBeVisible();
  await enterPassword(page, 'niemand@heimvorteil.example', 'nicht-das-richtige');
  await expect(sentence).toBeVisible();
  await page.goto('/team');
  await expect(page).toHaveURL('/sign-in');
});

test('signing out ends the session: its cookie opens nothing any more', async ({ newPerson }) => {
  const context = await newPerson();
  const page = await context.newPage();
  await enterPassword(page, demo.email, demo.password);
  await expect(page).toHaveURL('/team');
  const kept = await context.cookies();
  const session = kept.find(({ name }) => name.includes('session-token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await page.getByRole('button', { name: 'Konto und Anzeige' }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL('/sign-in');

  const thief = await newPerson();
  await thief.addCookies(kept);
  const elsewhere = await thief.newPage();
  await elsewhere.goto('/team');
  await expect(elsewhere).toHaveURL('/sign-in');
});
