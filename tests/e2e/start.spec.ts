import { expect, test } from '../support/e2e';

test.use({ template: 'empty' });

test('whoever is not signed in is asked to sign in', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('button', { name: 'Anmelden' })).toBeVisible();
});

test('the health address answers, an unknown one does not exist', async ({ page, newPerson }) => {
  expect((await page.request.get('/api/nothing-of-that-name')).status()).toBe(404);
  const context = await newPerson();
  const answer = await context.request.get('/api/health');
  expect(await answer.json()).toMatchObject({ status: 'ok' });
});
