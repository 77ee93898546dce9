import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import { rowOf, saysSo } from './kit';

/** Records that a person has a ground; the list names the person and hides the ground. */
export async function recordGround(page: Page, number: string, name: string, ground: string) {
  await visit(page, '/grounds');
  await page.getByRole('button', { name: 'Grund erfassen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vorranggrund erfassen' });
  await dialog.getByLabel('Kundenberater').fill(number);
  await dialog.getByRole('button', { name: new RegExp(name) }).click();
  await dialog.getByRole('radio', { name: ground }).click();
  await dialog.getByRole('checkbox', { name: /^Nachweis lag mir vor/ }).click();
  await dialog.getByRole('button', { name: 'Erfassen', exact: true }).click();
  await saysSo(page, `Grund für ${name} erfasst`);
  await expect(rowOf(page, name).getByText('verdeckt')).toBeVisible();
}
