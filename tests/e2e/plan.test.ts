import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { visit } from '../support/visit';

test('a list of 13,600 placements has at most a hundred rows in the document, wherever one stands in it', async ({
  page,
}) => {
  await enterDemo(page, 'Miriam Hagedorn');
  await visit(page, '/plan?tab=all');
  const list = page.getByRole('grid', { name: 'Platzierungen' });
  expect(Number(await list.getAttribute('aria-rowcount'))).toBeGreaterThan(13_000);
  await list.getByRole('row').nth(1).focus();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('End');
    await expect(list.locator(`[aria-rowindex="${(press + 1) * 100 + 2}"]`)).toHaveCount(1);
    expect(await list.getByRole('row').count()).toBeLessThanOrEqual(100);
  }
});
