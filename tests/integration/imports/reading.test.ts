import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewAgain } from '@/features/imports/commands/preview-again';
import { previewFile, type PreviewResult } from '@/features/imports/commands/preview-import';
import { importDetail, previewRows } from '@/features/imports/queries/imports';
import { saveSettings } from '@/features/settings/commands/save-settings';
import { readSettings } from '@/features/settings/queries/read-settings';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, type World } from '../../support/world';
import { apply as applyAs, type Usable } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeDb);

async function preview(kind: ImportKind, text: string, reading: object = {}): Promise<PreviewResult> {
  const bytes = Buffer.from(text, 'utf8');
  const result = await runCommand(world.viewers.manager, previewFile, {
    ...{ kind, fileName: 'a.csv', bytes },
    ...reading,
  });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function usable(kind: ImportKind, text: string, reading: object = {}): Promise<Usable> {
  const made = await preview(kind, text, reading);
  if (!made.usable) throw new Error(made.code);
  return made;
}

const apply = (importId: string) => applyAs(world.viewers.manager, importId);
const again = (importId: string, reading: object) =>
  runCommand(world.viewers.manager, previewAgain, { importId, ...reading });

describe('a file whose numbers can be read in two ways', () => {
  const text = 'number;pool;expected;laptops\nLF-9;depot;2026-12-01;1.284\n';

  it('is refused by itself, and taken once somebody has said how they are written', async () => {
    const asked = await usable('deliveries', text);
    expect(asked.rejections).toMatchObject([{ line: 2, column: 'laptops', code: 'UNCLEAR_NUMBER' }]);
    expect(await again(asked.importId, { numbers: 'de' })).toMatchObject({
      ok: true,
      value: { counts: { new: 1, rejected: 0 } },
    });
    const view = await importDetail(world.viewers.manager, asked.importId);
    expect(view).toMatchObject({ numbers: 'de', rejections: [], rejectionTotal: 0, counts: { new: 1 } });
    const rows = { importId: asked.importId, verdict: 'new', offset: 0 } as const;
    expect(await previewRows(world.viewers.manager, rows)).toEqual([
      {
        ...{ line: 2, verdict: 'new', key: 'LF-9' },
        changes: [
          { field: 'pool', before: null, after: 'depot' },
          { field: 'expected', before: null, after: '2026-12-01' },
          { field: 'laptops', before: null, after: 1284 },
        ],
      },
    ]);
    expect(await apply(asked.importId)).toMatchObject({ ok: true });
    const [made] = await db().$queryRaw<{ laptops: number }[]>(
      sql`SELECT laptops FROM delivery WHERE number = 'LF-9'`,
    );
    expect(made?.laptops).toBe(1284);
  });

  it('may be told so from the start', async () => {
    const told = await usable('deliveries', text.replace('LF-9', 'LF-10'), { numbers: 'en' });
    expect(told.rejections).toMatchObject([{ code: 'INVALID_NUMBER' }]);
  });
});

describe('an empty cell', () => {
  const roster = (email: string) =>
    `Personalnummer;Vorname;Nachname;Team;E-Mail\n8001;Ada;Leer;CGN-M02;${email}\n`;
  const emailOf = async () =>
    (
      await db().$queryRaw<{ email: string | null }[]>(
        sql`SELECT email FROM agent WHERE personnel_number = '8001'`,
      )
    )[0]?.email;

  it('leaves the field, unless somebody chose that it clears it', async () => {
    await apply((await usable('agents', roster('ada@firma.example'))).importId);
    const kept = await usable('agents', roster(''));
    expect(kept.counts).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await again(kept.importId, { emptyCellsClear: true })).toMatchObject({
      value: { counts: { changed: 1 } },
    });
    expect(await emailOf()).toBe('ada@firma.example');
    expect(await apply(kept.importId)).toMatchObject({ ok: true });
    expect(await emailOf()).toBeNull();
  });
});

describe('a preview that is read again', () => {
  it('belongs to those who may bring in its kind, and to nobody once it is applied', async () => {
    const { importId } = await usable('service-lines', 'code;name\nNET;Netz\n');
    expect(await runCommand(world.viewers.it, previewAgain, { importId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await apply(importId)).toMatchObject({ ok: true });
    expect(await again(importId, {})).toMatchObject({ ok: false, code: 'ALREADY_DONE' });
  });
});

describe('a file with the wrong columns', () => {
  it('is told which are missing, and which stand there twice', async () => {
    expect(await preview('agents', 'Vorname;Nachname\nAda;Leer\n')).toMatchObject({
      usable: false,
      code: 'MISSING_COLUMN',
      columns: ['personnel_number', 'team'],
    });
    expect(await preview('service-lines', 'code;name;Name\nA;B;C\n')).toMatchObject({
      usable: false,
      code: 'DUPLICATE_COLUMN',
      columns: ['name', 'Name'],
    });
  });
});

describe('the form of personnel numbers', () => {
  it('that the administration sets binds the next file', async () => {
    const before = await readSettings(world.viewers.admin);
    if (!before) throw new Error('no settings');
    const { timeZone: _, mode: __, ...settings } = before;
    const roster = (number: string) => `Personalnummer;Vorname;Nachname;Team\n${number};Ida;Neu;CGN-M02\n`;
    expect((await usable('agents', roster('DT-1'))).counts.new).toBe(1);
    await runCommand(world.viewers.admin, saveSettings, { ...settings, personnelNumberForm: 'DT-####' });
    expect((await usable('agents', roster('DT-1'))).rejections).toMatchObject([
      { code: 'INVALID_PERSONNEL_NUMBER', expected: 'PERSONNEL_NUMBER_FORM', params: { form: 'DT-####' } },
    ]);
    expect((await usable('agents', roster('DT-0001'))).counts.new).toBe(1);
  });
});
