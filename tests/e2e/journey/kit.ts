import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The row of a list that holds this text. */
export const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** Waits for the words that say what was done. */
export async function saysSo(page: Page, words: string | RegExp) {
  await expect(page.getByLabel('Meldungen').getByText(words).first()).toBeVisible();
}

/** Chooses from a field that opens a list. */
export async function choose(page: Page, field: Locator, option: string) {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
