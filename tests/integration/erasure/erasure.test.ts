import { beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '@/features/agents/commands/withdraw';
import { runChecks } from '@/features/doctor/queries';
import { eraseData } from '@/features/erasure/commands/erase';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { previewFile } from '@/features/imports/commands/preview-import';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done, walk } from '../agents/walk';

const later = '2027-01-10';
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const { officer, manager, lead } = world.viewers;
  for (const [number, validUntil] of [
    ['A101', null],
    ['A102', null],
    ['A103', '2026-12-01'],
  ] as const) {
    const agentId = world.agents[number];
    await done(officer, recordGround, { agentId, kind: 'SINGLE_PARENT', validFrom: worldDay, validUntil });
  }
  await walk(world, ['A104'], 'HANDED_OVER');
  const selection = { ids: [world.agents['A101'], world.agents['A001'], world.agents['A104']] };
  await done(manager, withdraw, { selection, kind: 'LEFT' });
  await done(manager, previewFile, {
    kind: 'agents',
    fileName: 'agents.csv',
    bytes: Buffer.from('Personalnummer;Vorname;Nachname;Team\nZ1;Marker;Marker;CGN-M01\nZ2;Marker;;XXX\n'),
  });
  expect(lead).toBeDefined();
});

const erase = (before: string, apply: boolean, today = later) =>
  runCommand(world.viewers.admin, eraseData, { before, apply }, { today });
const whole = () =>
  db().$queryRaw<{ text: string }[]>(sql`
    SELECT (SELECT json_agg(a)::text FROM agent a) || coalesce((SELECT json_agg(r)::text FROM import_row r), '')
        || (SELECT json_agg(i)::text FROM import i) || (SELECT json_agg(e)::text FROM audit_event e) AS text`);

describe('erasing', () => {
  it('says first how much it would be, and changes nothing', async () => {
    const counts = { people: 2, grounds: 2, files: 1 };
    expect(await erase('2027-01-01', false)).toMatchObject({ ok: true, value: counts });
    expect(await erase('2027-01-01', false)).toMatchObject({ ok: true, value: counts });
    expect((await whole())[0]?.text).toContain('NachA101');
  });

  it('touches nothing of today or later, and is an administrator’s', async () => {
    expect(await erase(later, true)).toMatchObject({ code: 'INVALID' });
    expect(await erase('2026-11-23', true)).toMatchObject({ value: { people: 0, grounds: 0, files: 0 } });
    const manager = world.viewers.manager;
    const input = { before: '2027-01-01', apply: true };
    expect(await runCommand(manager, eraseData, input, { today: later })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('leaves of people who have left neither name nor number nor ground, and of the others everything', async () => {
    expect(await erase('2027-01-01', true)).toMatchObject({ ok: true });
    const text = (await whole())[0]?.text ?? '';
    expect(text).not.toMatch(/NachA101|VorA101|A101|NachA001|VorA001|A001|Marker/);
    // Whoever still holds a device stays known until it is back.
    expect(text).toContain('NachA104');
    const left = await db().$queryRaw<{ number: string }[]>(sql`
      SELECT a.personnel_number AS number FROM priority_ground g JOIN agent a ON a.id = g.agent_id`);
    expect(left).toEqual([{ number: 'A102' }]);
    expect(await erase('2027-01-01', false)).toMatchObject({ value: { people: 0, grounds: 0, files: 0 } });
  });

  it('breaks nothing that must never be wrong, and stands in the trail by its counts', async () => {
    expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
    const told = await db().auditEvent.findMany({
      where: { action: 'data.erased' },
      orderBy: { id: 'desc' },
    });
    expect(told[0]?.after).toEqual({ before: '2027-01-01', people: 2, files: 1 });
  });
});
