import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visit } from '../../support/visit';
import { rowOf, saysSo } from './kit';

/** Books the laptops of a delivery in by their serial numbers. */
export async function receive(page: Page, number: string, lines: string) {
  await visit(page, '/deliveries');
  await rowOf(page, number).getByRole('button', { name: 'Wareneingang' }).click();
  const dialog = page.getByRole('dialog', { name: `Wareneingang ${number}` });
  await dialog.getByLabel('Seriennummern').fill(lines);
  await expect(dialog.getByText('Danach ist die Lieferung vollständig.')).toBeVisible();
  const count = lines.split('\n').length;
  await dialog.getByRole('button', { name: `${count} Laptops einbuchen` }).click();
  await saysSo(page, `${count} Laptops eingebucht`);
}

const bench = (page: Page) => page.getByLabel('Inventarnummer, Seriennummer oder Personalnummer');

/** As a hand scanner does: all at once, then Enter. */
async function scan(page: Page, tag: string) {
  await bench(page).focus();
  await page.keyboard.insertText(tag);
  await page.keyboard.press('Enter');
  await expect(bench(page)).toHaveValue('');
}

/** Prepares what the queue holds with nothing but the keyboard. */
export async function prepareQueue(page: Page, count: number) {
  await visit(page, '/workbench?days=7');
  const lines = page.getByRole('region', { name: 'Vorbereiten' }).locator('button[aria-current]');
  await expect(lines).toHaveCount(count);
  for (let left = count; left > 0; left -= 1) {
    const [tag = ''] = /(LT|DT)-\d+/.exec(await lines.first().innerText()) ?? [];
    await bench(page).focus();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 2, name: tag })).toBeVisible();
    await prepareOpen(page);
    await expect(lines).toHaveCount(left - 1);
  }
}

/** Ticks every step of the device on the bench by its digit and marks it ready with Enter. */
async function prepareOpen(page: Page) {
  const steps = page.getByRole('main').getByRole('list').getByRole('checkbox');
  await expect(steps.first()).toBeVisible();
  const count = await steps.count();
  for (let step = 1; step <= count; step += 1) {
    await page.keyboard.press(String(step));
    await expect(page.getByText(new RegExp(`^${step}/${count}$`))).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Gerät bereit' })).toBeEnabled();
  await page.keyboard.press('Enter');
}

/** Finds a device faulty that lies ready: by the key D, with the reason. */
export async function reportFault(page: Page, tag: string) {
  await visit(page, '/workbench');
  await scan(page, tag);
  await expect(page.getByRole('heading', { level: 2, name: tag })).toBeVisible();
  await bench(page).focus();
  await page.keyboard.press('d');
  const ask = page.getByRole('alertdialog', { name: `${tag} als defekt melden?` });
  await ask.getByLabel('Was ist defekt?').fill('Der Bildschirm bleibt schwarz');
  await ask.getByRole('button', { name: 'Defekt melden' }).click();
  await expect(page.getByText('Defekt: zur Reparatur geben').first()).toBeVisible();
}

export async function resolveBlock(page: Page, name: string) {
  await visit(page, '/blocks');
  await rowOf(page, name).getByRole('checkbox').click();
  await page.getByRole('region', { name: 'Auswahl' }).getByRole('button', { name: 'Lösen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wie wurde es gelöst?').fill('Headset nachgeliefert');
  await dialog.getByRole('button', { name: 'Lösen' }).click();
  await saysSo(page, 'Hindernis gelöst');
}

/** Hands over by scanning at the bench: every device, then one acceptance with the key A. */
export async function handOverByScan(page: Page, tags: readonly string[]) {
  await visit(page, '/workbench');
  await page.keyboard.press('F2');
  await expect(page).toHaveURL(/mode=handOver/);
  for (const tag of tags) {
    await scan(page, tag);
    await expect(
      page.getByText(tag).locator('..').getByText('für die Übergabe gescannt').first(),
    ).toBeVisible();
  }
  await bench(page).focus();
  await page.keyboard.press('a');
  await expect(page.getByText(`${tags.length} Geräte übergeben`).first()).toBeVisible();
}

/** Hands over from the list of the day: all that are ready. */
export async function handOverFromList(page: Page, count: number) {
  await visit(page, '/handovers');
  await page.getByRole('button', { name: `Alle bereiten auswählen (${count})` }).click();
  const accept = count === 1 ? '1 Übergabe abnehmen' : `${count} Übergaben abnehmen`;
  await page.getByRole('button', { name: accept }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: accept }).click();
  await saysSo(page, count === 1 ? '1 Übergabe abgenommen' : `${count} Übergaben abgenommen`);
}

/** Takes a pasted list of first sign-ins; the numbers nobody knows are named. */
export async function connect(page: Page, numbers: readonly string[], unknown: string) {
  await visit(page, '/handovers');
  await page.getByRole('button', { name: 'Anmeldungen einfügen' }).click();
  const dialog = page.getByRole('dialog', { name: 'VPN-Anmeldungen einfügen' });
  await dialog.getByLabel('Liste').fill([...numbers, unknown].join('\n'));
  await dialog.getByRole('button', { name: 'Anmeldungen übernehmen' }).click();
  await expect(dialog.getByText(`${numbers.length} Personen verbunden`)).toBeVisible();
  await expect(dialog.getByText('1 Zeile nicht übernommen')).toBeVisible();
  await expect(dialog.getByText(`Zeile ${numbers.length + 1} · ${unknown}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Niemand wartet')).toBeVisible();
}
