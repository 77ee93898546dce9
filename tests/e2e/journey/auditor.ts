import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import { rowOf } from './kit';

/** Sums without small cells, and a trail without names. */
export async function expectSumsOnly(page: Page, people: number, names: readonly string[]) {
  await visit(page, '/aggregates');
  await expect(rowOf(page, 'Alle Servicecenter').getByRole('cell').last()).toHaveText(String(people));
  const grounds = page.getByRole('img', { name: '1 bis 4 Personen, ausgeblendet' });
  await expect(grounds.first()).toBeVisible();
  await visit(page, '/trail');
  const trail = page.getByRole('grid', { name: 'Verlauf der Änderungen' });
  await expect(trail.getByText('Live von zu Hause').first()).toBeVisible();
  for (const name of names) await expect(trail.getByText(name)).toHaveCount(0);
}
