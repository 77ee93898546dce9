import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import { saysSo } from './kit';

const task = (page: Page, name: string) => page.getByRole('region', { name });

/** Clears everybody of a team whose signed declaration the lead has in hand. */
export async function clearTeam(page: Page, team: string, names: readonly string[]) {
  await visit(page, `/team?team=${team}`);
  const waiting = task(page, 'Datenschutzerklärung fehlt');
  for (const name of names) await waiting.getByRole('checkbox', { name, exact: true }).click();
  await waiting.getByLabel('Fassung', { exact: true }).fill('DS-2026-1');
  await waiting.getByRole('button', { name: `${names.length} freigeben` }).click();
  await saysSo(page, `${names.length} freigegeben`);
  await expect(waiting.getByText('Alle Erklärungen liegen vor.')).toBeVisible();
}

/** Opens the story of a person and takes a way that is not the next step. */
async function takeWay(page: Page, team: string, name: string, way: string) {
  await visit(page, `/team?team=${team}`);
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  const story = page.getByRole('complementary', { name });
  await story.getByRole('button', { name: 'Weitere' }).click();
  await page.getByRole('menuitem', { name: way }).click();
}

/** Takes a clearance back that was a mistake, and gives it again. */
export async function clearByMistake(page: Page, team: string, name: string) {
  await takeWay(page, team, name, 'Freigabe zurücknehmen');
  const dialog = page.getByRole('dialog', { name: 'Freigabe zurücknehmen' });
  await dialog.getByLabel('Begründung').fill('Die Unterschrift fehlt auf der zweiten Seite');
  await dialog.getByRole('button', { name: '1 zurücknehmen' }).click();
  await saysSo(page, 'Freigabe von 1 zurückgenommen');
  await clearTeam(page, team, [name]);
}

/** Lets a person leave, and takes that back. */
export async function withdrawAndReturn(page: Page, team: string, name: string) {
  await takeWay(page, team, name, 'Scheidet aus');
  const leaving = page.getByRole('dialog', { name: 'Scheidet aus' });
  await leaving.getByRole('radio', { name: 'Möchte nicht von zu Hause arbeiten' }).click();
  await leaving.getByRole('button', { name: '1 ausscheiden lassen' }).click();
  await saysSo(page, '1 ausgeschieden');

  await visit(page, `/team?team=${team}`);
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  const story = page.getByRole('complementary', { name });
  await story.getByRole('button', { name: 'Ausscheiden zurücknehmen' }).click();
  const back = page.getByRole('dialog', { name: 'Ausscheiden zurücknehmen' });
  await back.getByLabel('Begründung').fill('Hat es sich anders überlegt');
  await back.getByRole('button', { name: '1 zurückholen' }).click();
  await saysSo(page, '1 wieder dabei');
}

/** Reports what holds a person, with one touch on its kind. */
export async function reportBlock(page: Page, team: string, name: string, kind: string) {
  await visit(page, `/team?team=${team}`);
  await page
    .getByRole('button', { name: `Melden für ${name}` })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: kind }).click();
  await saysSo(page, `Gemeldet: ${kind}, ${name}`);
  await expect(task(page, 'Hindernisse').getByText(name)).toBeVisible();
}

/** One confirmation for all whose kit goes out today. */
export async function handOver(page: Page, team: string, count: number) {
  await visit(page, `/team?team=${team}`);
  await task(page, 'Heute übergeben')
    .getByRole('button', { name: `Übergabe von ${count} bestätigen` })
    .click();
  await saysSo(page, `Übergabe von ${count} bestätigt`);
}

/** The first contact from home is handled: all of the team at once. */
export async function confirmLive(page: Page, team: string, count: number) {
  await visit(page, `/team?team=${team}`);
  await task(page, 'Live bestätigen')
    .getByRole('button', { name: `Alle ${count} live` })
    .click();
  await saysSo(page, `${count} live`);
}
