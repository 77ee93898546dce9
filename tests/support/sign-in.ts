import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from './visit';

/** Fills the form of the sign-in page and sends it; what comes of it is for the test to look at. */
export async function enterPassword(page: Page, email: string, password: string) {
  await visit(page, '/sign-in');
  await page.getByLabel('E-Mail', { exact: true }).fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/** Opens a one-time link, sets the password and arrives at the workplace. */
export async function activate(page: Page, link: string, password: string, workplace: string) {
  await visit(page, link);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password);
  await page.getByLabel('Passwort wiederholen', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Passwort festlegen' }).click();
  await expect(page).toHaveURL(workplace);
}

/** Looks at the demo with the eyes of one of its people. */
export async function enterDemo(page: Page, name: string) {
  await visit(page, '/sign-in');
  await page.getByRole('button', { name: `Als ${name} ansehen` }).click();
  await expect(page).not.toHaveURL('/sign-in');
}
