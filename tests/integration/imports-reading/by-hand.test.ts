import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewAgain } from '@/features/imports/commands/preview-again';
import { previewFile } from '@/features/imports/commands/preview-import';
import { importDetail, importTable } from '@/features/imports/queries/imports';
import { rejectedFile } from '@/features/imports/queries/rejected-file';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { readTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { sheetOf, workbook } from '../../files/workbook';
import { makeWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeDb);

const say = (found: { code: string }) => found.code;

async function preview(viewer: Viewer, kind: ImportKind, content: string | Buffer, reading: object = {}) {
  const file = { kind, fileName: 'a.csv', bytes: Buffer.from(content) };
  const result = await runCommand(viewer, previewFile, { ...file, ...reading });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function usable(viewer: Viewer, kind: ImportKind, content: string | Buffer, reading: object = {}) {
  const made = await preview(viewer, kind, content, reading);
  if (!made.usable) throw new Error(made.code);
  return made;
}

const again = (importId: string, reading: object) =>
  runCommand(world.viewers.manager, previewAgain, { importId, ...reading });

describe('a file with foreign columns', () => {
  const foreign = (header: string, number: string) =>
    `${header};Vorname;Nachname;Gruppe\n${number};Ida;Neu;CGN-M02\n`;

  it('shows its columns with their first values, to be matched', async () => {
    const made = await preview(world.viewers.manager, 'agents', foreign('Kennung', '7001'));
    expect(made).toMatchObject({
      code: 'MISSING_COLUMN',
      columns: ['personnel_number', 'team'],
      table: {
        headers: ['Kennung', 'Vorname', 'Nachname', 'Gruppe'],
        samples: [['7001'], ['Ida'], ['Neu'], ['CGN-M02']],
      },
    });
  });

  it('is read as somebody says, and the next one of its shape by itself, however its headers are spelled', async () => {
    const columns = { kennung: 'personnel_number', gruppe: 'team' };
    const { manager } = world.viewers;
    expect((await usable(manager, 'agents', foreign('Kennung', '7002'), { columns })).counts.new).toBe(1);
    expect((await usable(manager, 'agents', foreign('KENNUNG', '7003'))).counts.new).toBe(1);
    expect(await preview(manager, 'agents', foreign('Kennzahl', '7004'))).toMatchObject({ usable: false });
  });

  it('never shows the values of a file about grounds', async () => {
    const made = await preview(
      world.viewers.officer,
      'grounds',
      'Nummer;Grund;gültig ab\nA101;Vorerkrankung;01.11.2026\n',
    );
    expect(made).toMatchObject({ code: 'MISSING_COLUMN', table: { samples: [] } });
    expect(JSON.stringify(made)).not.toContain('Vorerkrankung');
  });
});

describe('a value that is not known', () => {
  it('means for all rows what somebody says, and is remembered with the shape', async () => {
    const text = (number: string) =>
      `Personalnummer;Vorname;Nachname;Team;Bedarf\n${number};Ida;Neu;Mobil 2;Laptop\n`;
    const { manager } = world.viewers;
    const made = await usable(manager, 'agents', text('7101'));
    expect(made.rejections).toMatchObject([{ column: 'Team', value: 'Mobil 2', code: 'UNKNOWN_TEAM' }]);
    const values = { team: { 'Mobil 2': 'CGN-M02' } };
    expect(await again(made.importId, { values })).toMatchObject({
      value: { usable: true, counts: { new: 1, rejected: 0 } },
    });
    expect((await importTable(manager, made.importId))?.byHand).toMatchObject({ values });
    expect((await usable(manager, 'agents', text('7102'))).counts).toMatchObject({ new: 1, rejected: 0 });
    expect(await importTable(world.viewers.it, made.importId)).toBeNull();
  });

  it('is refused where it could not be kept', async () => {
    const values = { team: { 'a\u0000': 'b' } };
    const file = { kind: 'agents', fileName: 'a.csv', bytes: Buffer.from('a') };
    expect(await runCommand(world.viewers.manager, previewFile, { ...file, values })).toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('a preview that is read in another way', () => {
  it('takes another encoding or another sheet, and stays as it is where that cannot be', async () => {
    const head = ['code', 'name'];
    const bytes = await workbook([
      { name: 'Eins', rows: [head, ['L1', 'Eins']] },
      { name: 'Zwei', rows: [head, ['L2', 'Zwei'], ['L3', 'Drei']] },
    ]);
    const { importId } = await usable(world.viewers.manager, 'service-lines', bytes);
    expect((await importTable(world.viewers.manager, importId))?.sheets).toEqual(['Eins', 'Zwei']);
    expect(await again(importId, { sheet: 'Zwei' })).toMatchObject({ value: { counts: { new: 2 } } });
    expect(await again(importId, { sheet: 'Drei' })).toMatchObject({
      ok: true,
      value: { usable: false, code: 'UNKNOWN_SHEET' },
    });
    expect(await importDetail(world.viewers.manager, importId)).toMatchObject({
      sheet: 'Zwei',
      counts: { new: 2 },
    });
  });
});

describe('rejected rows', () => {
  const head = ['Personalnummer', 'Vorname', 'Nachname', 'Team'];

  it('of a spreadsheet come back as one, are mended in it and brought in again', async () => {
    const { manager } = world.viewers;
    const bytes = await sheetOf(
      head,
      ['0007201', 'Ida', 'Neu', 'CGN-M02'],
      ['0007202', '-Bo', 'Alt', 'CGN-M20'],
    );
    const { importId, counts } = await usable(manager, 'agents', bytes);
    expect(counts).toMatchObject({ new: 1, rejected: 1 });
    const file = await rejectedFile(manager, importId, { locale: 'de', say });
    if (!file) throw new Error('no file');
    const table = await readTable(await buffer(file.bytes));
    if (!table.ok) throw new Error(table.code);
    expect([file.format, table.headers.at(-1)]).toEqual(['xlsx', 'Grund der Ablehnung']);
    const mended = table.rows.map((row) => row.cells.map((cell) => cell.replace('CGN-M20', 'CGN-M02')));
    expect(mended[0]).toEqual(['0007202', '-Bo', 'Alt', 'CGN-M02', 'Team: UNKNOWN_TEAM']);
    const next = await usable(manager, 'agents', await sheetOf([...table.headers], ...mended));
    expect(next).toMatchObject({ counts: { new: 1, rejected: 0 }, warnings: [] });
  });

  it('that are brought in again as they are come back with one reason, not two', async () => {
    const { manager } = world.viewers;
    const text = `${head.join(';')};Grund der Ablehnung\n7301;Ida;Neu;CGN-X;Team: alt\n`;
    const { importId } = await usable(manager, 'agents', text);
    const file = await rejectedFile(manager, importId, { locale: 'de', say });
    const given = file ? (await buffer(file.bytes)).toString('utf8') : '';
    expect(given.split('\n')[1]).toBe('7301;Ida;Neu;CGN-X;Team: UNKNOWN_TEAM');
  });
});

describe('what is remembered of a shape', () => {
  it('names who said it', async () => {
    const rows = await db().$queryRaw<{ by: string }[]>(
      sql`SELECT DISTINCT updated_by::text AS by FROM import_shape`,
    );
    expect(rows).toEqual([{ by: world.viewers.manager.userId }]);
  });
});
