import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

// The rows of a long list are made alike: the first ones stand for all.
const alike = ['tbody tr:nth-child(n + 15)', 'li:nth-child(n + 15)'];

/** No violation that keeps somebody from using the page, by the rules of axe (all of them, or those named). */
export async function expectAccessible(page: Page, rules: readonly string[] = []) {
  // There are no frames here, so that axe needs no page of its own to put the results of several together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const rows of alike) axe.exclude(rows);
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)),
    }));
  expect.soft(grave, `accessibility of ${page.url()}`).toEqual([]);
}
