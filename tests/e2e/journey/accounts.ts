import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import type { Application } from '../../support/application';
import { startProcess } from '../../../scripts/lib/children.mjs';
import { enterPassword } from '../../support/sign-in';
import { people } from './organisation';

export const password = 'Nebelhorn-im-Moor-47';

/** The first account comes from the command line; answers its password, which is shown this once. */
export async function addFirstAdmin(application: Application): Promise<string> {
  const { email, name } = people.admin;
  const { ended } = startProcess(
    'npm',
    ['run', '-s', 'cli', '--', 'user', 'add', email, '--name', name, '--json'],
    {
      env: application.env,
    },
  );
  const { code, text } = await ended;
  expect(code, text).toBe(0);
  const answer = /\{.*\}/s.exec(text)?.[0] ?? '{}';
  return String((JSON.parse(answer) as { password?: string }).password);
}

/** Signs in with the password that somebody else knows, and has to set one's own before anything else. */
export async function signInFirst(page: Page, first: string) {
  await enterPassword(page, people.admin.email, first);
  await expect(page).toHaveURL('/change-password');
  await visit(page, '/users');
  await expect(page, 'no page opens before the password is one’s own').toHaveURL('/change-password');
  await page.getByLabel('Bisheriges Passwort', { exact: true }).fill(first);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password);
  await page.getByLabel('Passwort wiederholen', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page).toHaveURL('/users');
}

/** The address in the dialog that shows a link this once. */
async function takeLink(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '1 Einmal-Link' });
  const link = await dialog.getByText(/\/activate\//).innerText();
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await expect(dialog).toBeHidden();
  return link;
}

/** Opens an account with one role; answers its one-time link. */
export async function createAccount(
  page: Page,
  person: { name: string; email: string },
  role: string,
  scope?: string,
): Promise<string> {
  await visit(page, '/users');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Konto anlegen' });
  await dialog.getByLabel('Name', { exact: true }).fill(person.name);
  await dialog.getByLabel('E-Mail', { exact: true }).fill(person.email);
  await dialog.getByRole('checkbox', { name: role, exact: true }).click();
  if (scope) await dialog.getByRole('checkbox', { name: scope, exact: true }).click();
  await dialog.getByRole('button', { name: 'Anlegen', exact: true }).click();
  return takeLink(page);
}

/** The leads whom the teams name without an account: one press makes account and link. */
export async function createLeads(page: Page): Promise<string> {
  await visit(page, '/users');
  await page.getByRole('button', { name: '1 Konto anlegen' }).click();
  const ask = page.getByRole('alertdialog');
  await ask.getByRole('button', { name: '1 Konto anlegen' }).click();
  return takeLink(page);
}
