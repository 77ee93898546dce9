import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { visit } from '../support/visit';

/** A day to come, as one types it. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('de', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    Date.now() + days * 86_400_000,
  );

const slow = { timeout: 30_000 };

test('three variants stand side by side under one address, and one is kept as a draft', async ({ page }) => {
  test.setTimeout(180_000);
  await enterDemo(page, 'Miriam Hagedorn');
  await visit(page, '/plan/what-if');
  const table = page.getByRole('table', { name: 'Varianten im Vergleich' });
  const add = page.getByRole('button', { name: 'Variante hinzufügen' });
  const editor = (letter: string) => page.getByRole('region', { name: `Annahmen der Variante ${letter}` });

  await test.step('more laptops', async () => {
    await add.click();
    await editor('B').getByLabel('Name', { exact: true }).fill('Mehr Laptops');
    await editor('B').getByRole('button', { name: 'Lieferung annehmen' }).click();
    await editor('B').getByLabel('Laptops', { exact: true }).fill('2000');
    await editor('B').getByLabel('Nutzbar ab').fill(inDays(3));
    await editor('B').getByRole('button', { name: 'Annehmen', exact: true }).click();
    await expect(editor('B').getByText('2.000 Laptops mehr am')).toBeVisible();
  });

  for (const [letter, percent] of [
    ['C', '20'],
    ['D', '-20'],
  ] as const)
    await test.step(`hand-overs of all centers, ${percent} %`, async () => {
      await add.click();
      await editor(letter).getByRole('button', { name: 'Kapazität ändern' }).click();
      await editor(letter).getByLabel('Mehr oder weniger, in %').fill(percent);
      await editor(letter).getByRole('button', { name: 'Annehmen', exact: true }).click();
      await expect(editor(letter).getByText(/Alle Center: Übergaben/)).toBeVisible();
    });

  await test.step('are compared with the plan as it is, and stand there again for whoever opens the address', async () => {
    await expect(page).toHaveURL(/[?&]d=/, slow);
    await expect(page.getByText(/Variante D|D endet/).first()).toBeVisible(slow);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0, slow);
    await visit(page, page.url());
    for (const name of ['Wie jetzt', 'Mehr Laptops'])
      await expect(table.getByText(name).first()).toBeVisible();
    await expect(table.getByRole('columnheader')).not.toHaveCount(0);
  });

  await test.step('the one with more hand-overs is kept, and says what it assumes before it can be published', async () => {
    await page.getByRole('button', { name: 'C', exact: true }).first().click();
    await page.getByRole('button', { name: /^C als Entwurf/ }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Mehr Übergaben');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Entwurf/ })
      .click();
    await expect(page).toHaveURL(/\/plan\?plan=/, slow);
    await expect(page.getByRole('link', { name: /Mehr Übergaben/ })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText(/Alle Center: Übergaben|Übergaben am Tag/).first()).toBeVisible(slow);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /veröffentlichen$/ })
      .click();
    await expect(
      page
        .getByRole('dialog')
        .getByText(/ASSUMPTIONS_OPEN|nimmt.* an|Annahme/)
        .first(),
    ).toBeVisible(slow);
  });
});
