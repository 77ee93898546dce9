import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { visit } from '../support/visit';

const reason = 'Abgesprochen mit der Leitung';
const manager = 'Miriam Hagedorn';
const slow = { timeout: 30_000 };

const waves = (page: Page) =>
  page.getByRole('columnheader').filter({ has: page.getByRole('button', { name: /Aktionen$/ }) });
/** The dialog in front; what was done is told in one that is not modal. */
const dialog = (page: Page) => page.locator('[role=dialog]:not([aria-modal=false])');

/** A day on which nobody works, as one types it. */
function nextSunday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + 7 + ((7 - day.getUTCDay()) % 7));
  return new Intl.DateTimeFormat('de', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(day);
}

async function closeDialog(page: Page) {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
}

/** What can be done with a wave stands behind its dots. */
async function wave(page: Page, at: number, task: string) {
  await waves(page)
    .nth(at)
    .getByRole('button', { name: /Aktionen$/ })
    .click();
  await page.getByRole('menuitem', { name: task }).click();
}

test('a manager edits a draft where its limits are seen, publishes it and takes that back', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await enterDemo(page, manager);
  await visit(page, '/plan');
  const before = await page.getByText(/Platzierungen.* · letzte Übergabe/).innerText();
  await page.getByRole('button', { name: 'Entwurf rechnen' }).first().click();
  await dialog(page).getByLabel('Name des Entwurfs').fill('Probelauf');
  await dialog(page).getByRole('button', { name: 'Entwurf rechnen' }).click();
  await expect(page).toHaveURL(/\/plan\?plan=/, slow);
  const draft = page.url();
  await expect(page.getByRole('link', { name: /Entwurf.*Probelauf/ })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await test.step('why then: each day that was full, and on to the next person', async () => {
    await page.getByRole('link', { name: /^Alle/ }).click();
    await expect(page).toHaveURL(/tab=all/);
    const list = page.getByRole('grid', { name: 'Platzierungen' });
    await list.getByRole('row').nth(12).click();
    const sheet = page.getByRole('complementary', { name: 'Warum dann?' });
    const name = sheet.getByRole('heading', { level: 2 });
    await expect(name).toBeVisible(slow);
    const first = await name.innerText();
    await sheet.getByRole('button', { name: 'Nächste' }).click();
    await expect(name).not.toHaveText(first, slow);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('the hand-overs of a center on a day are changed in their cell, and the draft follows', async () => {
    const board = page.getByRole('region', { name: 'Tage des Plans' });
    await board
      .getByTitle(/^Übergabe, .* geschoben$/)
      .nth(2)
      .click();
    const sheet = page.getByRole('complementary', { name: /^Übergabe · / });
    await sheet.getByRole('button', { name: 'Servicecenter Berlin ändern' }).click();
    await sheet.getByLabel('Übergaben je Tag').fill('3');
    await sheet.getByLabel('Begründung').fill(reason);
    await sheet.getByRole('button', { name: 'Festlegen' }).click();
    await expect(page.getByText(/neu gerechnet: .*später/).first()).toBeVisible(slow);
    await page.keyboard.press('Escape');
  });

  await test.step('a ceiling that is none is refused, one below those at home warns, and the draft follows', async () => {
    await page.getByRole('button', { name: 'VPN-Decken' }).click();
    const most = dialog(page).getByLabel('Höchstens gleichzeitig');
    await most.fill('-5');
    await most.blur();
    await expect(dialog(page).getByText('Mindestens 0.')).toBeVisible();
    await dialog(page).getByLabel('Begründung').fill(reason);
    await expect(dialog(page).getByRole('button', { name: 'Decke setzen' })).toBeDisabled();
    await most.fill('3000');
    await expect(dialog(page).getByText(/arbeiten schon von zu Hause/)).toBeVisible();
    await most.fill('9000');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Decke setzen' }).click();
    await expect(dialog(page).getByLabel('Begründung')).toHaveValue('', slow);
    await closeDialog(page);
    await expect(page.getByRole('button', { name: 'Decke 9.000' })).toBeVisible(slow);
  });

  await test.step('a wave is split, named and joined again', async () => {
    const count = await waves(page).count();
    await wave(page, count - 1, 'Teilen');
    await dialog(page).getByRole('button', { name: 'Teilen' }).click();
    await expect(waves(page)).toHaveCount(count + 1, slow);
    await wave(page, count - 1, 'Umbenennen');
    await dialog(page).getByLabel('Name der Welle').fill('Vorhut');
    await dialog(page).getByRole('button', { name: 'Umbenennen' }).click();
    await expect(page.getByRole('link', { name: 'Vorhut' })).toBeVisible(slow);
    await wave(page, count - 1, 'Mit der nächsten verbinden');
    await dialog(page).getByRole('button', { name: 'Verbinden' }).click();
    await expect(waves(page)).toHaveCount(count, slow);
  });

  await test.step('a team is pinned to a day on which its center works, with a reason, and let go again', async () => {
    await page.getByRole('button', { name: 'Festlegungen' }).click();
    const team = dialog(page).getByRole('combobox', { name: 'Team', exact: true });
    await team.fill('BER-M01');
    await team.press('Enter');
    await dialog(page).getByRole('button', { name: 'An diesem Tag' }).click();
    await dialog(page).getByLabel('Begründung').fill(reason);
    const day = dialog(page).getByLabel('Tag', { exact: true });
    await day.fill(nextSunday());
    await dialog(page).getByRole('button', { name: 'Festlegen' }).click();
    const refusal = dialog(page).getByText(/arbeitet an diesem Tag nicht.*Möglich wäre/);
    const [right = ''] = /\d\d\.\d\d\.\d{4}/.exec(await refusal.innerText()) ?? [];
    await day.fill(right);
    await dialog(page).getByRole('button', { name: 'Festlegen' }).click();
    await expect(dialog(page).getByText(`${reason} · ${manager}`)).toBeVisible(slow);
    await dialog(page)
      .getByRole('button', { name: /^Festlegung von/ })
      .click();
    await dialog(page).getByLabel('Begründung für das Aufheben').fill(reason);
    await dialog(page).getByRole('button', { name: 'Aufheben', exact: true }).click();
    await expect(dialog(page).getByText('Noch niemand ist festgelegt.')).toBeVisible(slow);
    await closeDialog(page);
  });

  await test.step('a center is halted and goes on', async () => {
    await page.getByRole('button', { name: 'Halt', exact: true }).click();
    const center = dialog(page).getByRole('combobox', { name: 'Servicecenter', exact: true });
    await center.fill('Rost');
    await center.press('Enter');
    await dialog(page).getByLabel('Begründung').fill(reason);
    await dialog(page).getByRole('button', { name: 'Anhalten' }).click();
    await expect(dialog(page).getByText(/Rostock · seit/)).toBeVisible(slow);
    await dialog(page).getByRole('button', { name: 'Weiter' }).first().click();
    await dialog(page).getByLabel('Begründung für das Weiter').fill(reason);
    await dialog(page).getByRole('button', { name: 'Weiter' }).last().click();
    await expect(dialog(page).getByText(/Rostock · seit/)).toBeHidden(slow);
    await closeDialog(page);
  });

  await test.step('what publishing changes is counted as it then happens, and taken back as if it had never been', async () => {
    await visit(page, draft);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    const said = await dialog(page)
      .getByText(/Zusagen ändern sich/)
      .innerText();
    const [changed = ''] = /[\d.]+/.exec(said) ?? [];
    await expectAccessible(page);
    await dialog(page)
      .getByRole('button', { name: /veröffentlichen$/ })
      .click();
    await expect(page.getByText(new RegExp(`^Plan v\\d+ gilt\\. ${changed} Zusagen`)).first()).toBeVisible(
      slow,
    );
    await visit(page, '/plan');
    await expect(page.getByText(/Platzierungen.* · letzte Übergabe/)).not.toHaveText(before);
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Veröffentlichung zurücknehmen' }).click();
    await dialog(page).getByLabel('Begründung').fill(reason);
    await dialog(page).getByRole('button', { name: 'Veröffentlichung zurücknehmen' }).click();
    await expect(dialog(page)).toBeHidden(slow);
    await visit(page, '/plan');
    await expect(page.getByRole('link', { name: /v3 Veröffentlicht/ })).toBeVisible();
    await expect(page.getByText(/Platzierungen.* · letzte Übergabe/)).toHaveText(before);
  });
});

test('a list of 13,600 placements has at most a hundred rows in the document, wherever one stands in it', async ({
  page,
}) => {
  await enterDemo(page, manager);
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
