import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '@/features/agents/commands/withdraw';
import { runChecks } from '@/features/doctor/queries';
import { previewAgain } from '@/features/imports/commands/preview-again';
import { previewFile } from '@/features/imports/commands/preview-import';
import { missingAgents, missingIds } from '@/features/imports/queries/missing';
import { movedRows } from '@/features/imports/queries/moved';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, type World } from '../../support/world';
import { changeOf, undone } from '../undo/undone';
import { apply, previewed, take } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

const roster = (...rows: string[]) => ['Personalnummer;Vorname;Nachname;Team', ...rows].join('\n');
const known = (number: string) =>
  `${number};Vor${number};Nach${number};${number.startsWith('B') ? 'BER-F01' : number < 'A100' ? 'CGN-M01' : 'CGN-M02'}`;

async function asRoster(text: string): Promise<string> {
  const result = await runCommand(world.viewers.manager, previewFile, {
    kind: 'agents',
    fileName: 'roster.csv',
    bytes: Buffer.from(text),
    fullRoster: true,
  });
  if (!result.ok || !result.value.usable) throw new Error('no preview');
  return result.value.importId;
}

describe('a whole roster', () => {
  const numbers = () => Object.keys(world.agents).filter((number) => number !== 'A001' && number !== 'B002');

  it('lists who is not in the file, and withdraws nobody by itself', async () => {
    const { manager, lead } = world.viewers;
    // A slip in another column does not make anybody missing.
    const rows = numbers().map((number) => (number === 'A101' ? 'A101;Vor;Nach;CGN-M99' : known(number)));
    const importId = await asRoster(roster(...rows));
    const missing = await missingAgents(manager, { importId, offset: 0 });
    expect(missing.total).toBe(2);
    expect(missing.rows.map((row) => row.personnelNumber)).toEqual(['A001', 'B002']);
    expect(await missingAgents(lead, { importId, offset: 0 })).toEqual({ total: 0, rows: [] });
    expect(await apply(manager, importId, true)).toMatchObject({ ok: true });
    const left = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM agent WHERE stage = 'WITHDRAWN' OR archived_at IS NOT NULL`,
    );
    expect(left[0]?.n).toBe(0);
    const ids = await missingIds(manager, { importId });
    const change = await changeOf(manager, withdraw, { selection: { ids }, kind: 'LEFT' });
    expect(await missingAgents(manager, { importId, offset: 0 })).toEqual({ total: 0, rows: [] });
    expect(await undone(manager, change)).toMatchObject({ undone: 2 });
  });

  it('that is no whole roster lists nobody', async () => {
    const { importId } = await previewed(world.viewers.manager, 'agents', roster(known('A002')));
    expect(await missingAgents(world.viewers.manager, { importId, offset: 0 })).toEqual({
      total: 0,
      rows: [],
    });
  });
});

describe('a preview that is no longer true', () => {
  it('says which rows have moved, and is right again once it is made anew', async () => {
    const { manager, it: staff } = world.viewers;
    const text = roster('A003;VorA003;Neu;CGN-M01', 'N91;Ada;Neu;CGN-M01', known('A004'));
    const { importId } = await previewed(manager, 'agents', text);
    expect(await movedRows(manager, { importId })).toEqual({ total: 0, rows: [] });
    await take(manager, 'agents', roster('A003;VorA003;Anders;CGN-M01', 'N91;Ada;Neu;CGN-M01'));
    expect(await apply(manager, importId)).toMatchObject({ code: 'IMPORT_OUTDATED' });
    expect(await movedRows(staff, { importId })).toBeNull();
    expect(await movedRows(manager, { importId })).toMatchObject({
      total: 2,
      rows: [
        {
          line: 2,
          key: 'A003',
          was: { verdict: 'changed', changes: [{ before: 'NachA003', after: 'Neu' }] },
          is: { verdict: 'changed', changes: [{ before: 'Anders', after: 'Neu' }] },
        },
        { line: 3, key: 'N91', was: { verdict: 'new' }, is: { verdict: 'unchanged' } },
      ],
    });
    expect(await runCommand(manager, previewAgain, { importId })).toMatchObject({ ok: true });
    expect(await movedRows(manager, { importId })).toEqual({ total: 0, rows: [] });
    expect(await apply(manager, importId)).toMatchObject({ ok: true });
  });
});
