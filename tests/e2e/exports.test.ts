import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';
import { unzip } from '../support/unzip';
import { visit } from '../support/visit';

test.describe.configure({ mode: 'parallel' });

/** The file that an item of the export menu saves. */
async function saved(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Ausgeben', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const asCsv = (bytes: Buffer): string[][] => parse(bytes.toString('utf8'), { bom: true, delimiter: ';' });

/** The names on the first rows of a list, as far as they are on the screen. */
async function namesShown(page: Page, list: string, count: number): Promise<string[]> {
  const rows = page.getByRole('grid', { name: list }).getByRole('row');
  const names: string[] = [];
  for (let row = 1; row <= count; row += 1) {
    names.push((await rows.nth(row).locator('.font-medium').first().innerText()).trim());
  }
  return names;
}

test('the manager takes a filtered and ordered list out in both forms, and it is the page', async ({
  page,
}) => {
  await enterDemo(page, 'Miriam Hagedorn');
  await visit(page, '/agents?stage=WAITING&sort=name');
  const total = Number(await page.getByRole('grid', { name: 'Kundenberater' }).getAttribute('aria-rowcount'));
  const shown = await namesShown(page, 'Kundenberater', 10);

  const csv = await saved(page, 'CSV für Excel');
  expect(csv.name).toMatch(/^Kundenberater \d{4}-\d{2}-\d{2}\.csv$/);
  const [headers = [], ...rows] = asCsv(csv.bytes);
  expect(headers).toContain('Vorrangstufe');
  expect(rows.slice(0, 10).map((row) => row[1])).toEqual(shown);
  expect(new Set(rows.map((row) => row[headers.indexOf('Stufe')]))).toEqual(new Set(['Wartet']));
  // The grid counts its head.
  expect(rows.length).toBe(total - 1);

  const xlsx = await saved(page, 'Excel-Arbeitsmappe (XLSX)');
  const sheet = unzip(xlsx.bytes).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet.match(/<row /g)).toHaveLength(rows.length + 1);
  for (const name of shown) expect(sheet).toContain(`>${name}<`);

  await visit(page, '/trail');
  await expect(page.getByText('Liste ausgegeben').first()).toBeVisible();
});

test('a team lead takes out the own team, without bands', async ({ page }) => {
  await enterDemo(page, 'Ilka Rademacher');
  await visit(page, '/team');
  const { bytes } = await saved(page, 'CSV für Excel');
  const [headers = [], ...rows] = asCsv(bytes);
  expect(headers).not.toContain('Vorrangstufe');
  await expect(page.getByText(`· ${rows.length} Kundenberater`)).toBeVisible();
  expect((await page.request.get('/api/exports/placements?format=csv')).status()).toBe(404);
  expect((await page.request.get('/api/exports/users?format=csv')).status()).toBe(404);
});

test('IT staff takes devices out, for Intune too, prints labels and the lists of the day', async ({
  page,
}) => {
  await enterDemo(page, 'Kadir Öztürk');
  await visit(page, '/devices?kind=LAPTOP');
  const shown = await namesShown(page, 'Liste der Geräte', 5);
  const rows = asCsv((await saved(page, 'CSV für Excel')).bytes).slice(1);
  expect(rows.slice(0, 5).map((row) => row[0])).toEqual(shown);

  const boxes = page.getByRole('grid', { name: 'Liste der Geräte' }).getByRole('checkbox');
  for (const place of [1, 2, 3]) await boxes.nth(place).click();
  await page.getByRole('button', { name: 'Dateien und Etiketten' }).click();
  await page.getByRole('menuitem', { name: 'Intune-Kennungen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kennungen für Intune' });
  await expect(dialog.getByText('3 Geräte in 1 Datei')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Datei speichern' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines.slice(0, 3).map((line) => line.split(',')[2])).toEqual(rows.slice(0, 3).map((row) => row[1]));
  await dialog.getByRole('button', { name: 'Abbrechen' }).click();

  await page.getByRole('button', { name: 'Dateien und Etiketten' }).click();
  await page.getByRole('menuitem', { name: 'Etiketten drucken …' }).click();
  await page.getByRole('button', { name: 'Etiketten ansehen' }).click();
  await expect(page.getByRole('heading', { name: 'Geräteetiketten' })).toBeVisible();
  await expect(page.locator('.label')).toHaveCount(3);
  await expect(page.getByRole('img', { name: shown[0] ?? '', exact: true })).toBeVisible();

  await visit(page, '/print/handovers');
  const sheets = page.locator('.paper');
  expect(await sheets.count()).toBeGreaterThan(1);
  await expect(sheets.first()).toContainText('Seite 1 von');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
  expect(pages).toHaveLength(await sheets.count());
});

test('a calendar reads an address until it is revoked', async ({ page, newPerson }) => {
  await enterDemo(page, 'Ilka Rademacher');
  await visit(page, '/calendars');
  await page.getByRole('button', { name: 'Adresse anlegen' }).click();
  await page.getByRole('combobox', { name: 'Servicecenter oder Team' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  const address = await page.getByRole('dialog').locator('code').innerText();
  await page.getByRole('button', { name: 'Fertig' }).click();

  const { request } = await newPerson();
  const first = await request.get(address);
  expect(first.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await first.text()).toContain('SUMMARY:');
  const tag = first.headers()['etag'] ?? '';
  expect((await request.get(address, { headers: { 'if-none-match': tag } })).status()).toBe(304);

  await page.getByRole('button', { name: 'Widerrufen' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Widerrufen' }).click();
  await expect(page.getByText('Adresse widerrufen')).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
