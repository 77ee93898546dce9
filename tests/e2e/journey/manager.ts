import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import { choose, rowOf, saysSo } from './kit';

/** Reads a file in on the import page and takes it over. */
export async function importFile(page: Page, kind: string, text: string) {
  const rows = text.trim().split('\n').length - 1;
  await offerFile(page, kind, text);
  await page.getByRole('button', { name: new RegExp(`^${rows} Zeilen? übernehmen$`) }).click();
  await saysSo(page, `Übernommen: ${rows} neu, 0 geändert`);
}

/** Reads a file in and arrives at its preview. */
export async function offerFile(page: Page, kind: string, text: string) {
  await visit(page, '/import');
  await choose(page, page.getByLabel('Was steht in der Datei?'), kind);
  await page.locator('input[type=file]').setInputFiles({
    name: `${kind}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'utf8'),
  });
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}/);
}

/** Makes a rule version: critical teams and personal grounds first, then fixed network, then the others. */
export async function changePolicy(page: Page) {
  await visit(page, '/policy');
  await page.getByRole('button', { name: 'Regeln ändern' }).click();
  await page.getByRole('button', { name: 'Regel ergänzen' }).click();
  const added = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Regel \d$/ }) });
  await added.last().getByLabel('Servicebereich', { exact: true }).click();
  await page.getByRole('option', { name: 'Festnetz', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByLabel('Stufe für alle anderen').fill('3');
  await page.getByRole('button', { name: 'Als neue Version speichern' }).click();
  const ask = page.getByRole('alertdialog');
  await ask.getByLabel('Begründung').fill('Das Festnetz ist in dieser Woche knapp besetzt');
  await ask.getByRole('button', { name: 'Als neue Version speichern' }).click();
  await saysSo(page, /gilt; \d+ Personen wechseln die Stufe/);
}

/** How many agents the list shows for a band. */
export async function expectBand(page: Page, band: number, names: readonly string[]) {
  await visit(page, `/agents?band=${band}`);
  const rows = page.getByRole('grid', { name: 'Kundenberater' }).getByRole('row');
  await expect(rows).toHaveCount(names.length + 1);
  for (const name of names) await expect(rowOf(page, name)).toBeVisible();
}

/** Makes a draft from the state of now; it opens by itself. */
export async function draft(page: Page) {
  await visit(page, '/plan');
  await page.getByRole('button', { name: 'Entwurf rechnen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Entwurf rechnen' }).click();
  await expect(page).toHaveURL(/\/plan\?plan=/);
  await expect(page.getByRole('button', { name: 'Veröffentlichen' })).toBeVisible();
}

export async function publish(page: Page, number: number) {
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `v${number} veröffentlichen` }).click();
  await saysSo(page, `Plan v${number} gilt.`);
}

/** Gives devices to a whole wave of the plan in force. */
export async function assignWave(page: Page, count: number, words: string) {
  await visit(page, '/plan');
  await page.getByRole('button', { name: 'Welle 1: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Geräte zuordnen' }).click();
  await confirmAssignment(page, count, words);
}

/** Gives devices to people chosen in the list. */
export async function assignSelected(page: Page, names: readonly string[], words: string) {
  await visit(page, '/agents?stage=CLEARED');
  for (const name of names) await rowOf(page, name).getByRole('checkbox').click();
  await page
    .getByRole('region', { name: 'Auswahl' })
    .getByRole('button', { name: 'Geräte zuordnen' })
    .click();
  await confirmAssignment(page, names.length, words);
}

async function confirmAssignment(page: Page, count: number, words: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `${count} zuordnen` }).click();
  await expect(dialog.getByText(words)).toBeVisible();
  await dialog.getByRole('button', { name: 'Schließen', exact: true }).first().click();
  await expect(dialog).toBeHidden();
}

/** Somebody sent back by a fault keeps the band and stands first in it. */
export async function expectFront(page: Page, name: string) {
  await visit(page, '/agents?stage=CLEARED');
  await rowOf(page, name).click();
  const story = page.getByRole('complementary', { name });
  await expect(story.getByText('vorn in der Stufe')).toBeVisible();
  await expect(story.getByText('Der Bildschirm bleibt schwarz')).toBeVisible();
}

/** The overview says that everybody is live, and its figure leads to the list of just those. */
export async function expectAllLive(page: Page, count: number) {
  await visit(page, '/overview');
  const answers = page.getByRole('region', { name: 'Vier Antworten' });
  await expect(answers).toContainText(`${count} von ${count} live`);
  await expect(page.getByRole('main')).toContainText('Es gibt kein offenes Hindernis.');
  await expect(answers).toContainText('keine ungeklärt');
  await answers
    .getByRole('link', { name: String(count), exact: true })
    .first()
    .click();
  await expect(page).toHaveURL('/agents?stage=LIVE');
  await expect(page.getByRole('grid', { name: 'Kundenberater' }).getByRole('row')).toHaveCount(count + 1);
}

/** The trail tells the last steps in words, with who took them. */
export async function expectTrail(page: Page, who: string, what: string, about: string) {
  await visit(page, '/trail');
  const line = rowOf(page, about).filter({ hasText: who }).filter({ hasText: what });
  await expect(line.first()).toBeVisible();
}
