import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { assignSelection, assignWave } from '@/features/assignments/commands/assign';
import { unassign } from '@/features/assignments/commands/unassign';
import { previewAssign } from '@/features/assignments/queries/preview';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { wavesOf } from '../plans/drafts';

let world: World;
let planId: string;

async function fresh(): Promise<void> {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `assign_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 8`);
  });
  const made = await runCommand(world.viewers.manager, makeDraft, {});
  if (!made.ok) throw new Error(made.code);
  planId = made.value.planId;
  await runCommand(world.viewers.manager, publishPlan, { planId });
  await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE agent SET stage = 'CLEARED'`));
}

const ids = (...numbers: string[]) => ({ ids: numbers.map((number) => world.agents[number] ?? '') });
const stock = async (): Promise<number> => {
  const rows = await db().$queryRaw<{ n: number }[]>(
    sql`SELECT count(*)::int AS n FROM device WHERE status = 'IN_STOCK' AND kind = 'LAPTOP'`,
  );
  return rows[0]?.n ?? 0;
};
const keptTwice = () =>
  db().$queryRaw(sql`SELECT device_id FROM assignment WHERE ended_at IS NULL GROUP BY 1 HAVING count(*) > 1`);

describe('a whole wave', () => {
  beforeAll(fresh);

  it('is previewed without anything being written, then assigned with a verdict for each', async () => {
    const wave = (await wavesOf(world.viewers.manager, planId))[0];
    const target = { waveId: wave?.id ?? '', version: wave?.version ?? 0 };
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`INSERT INTO block (agent_id, kind, owner, opened_on, opened_by) VALUES (${world.agents['B001']}::uuid, 'NO_INTERNET', 'MANAGERS', ${worldDay}::date, ${world.viewers.manager.userId}::uuid)`,
      ),
    );
    const preview = await previewAssign(world.viewers.manager, { target });
    expect(await stock()).toBe(20);
    expect(preview?.refused).toContainEqual({ code: 'BLOCKED', agents: 1 });
    const done = await runCommand(world.viewers.manager, assignWave, { target });
    expect(done).toMatchObject({
      ok: true,
      value: { laptops: preview?.laptops, desktops: preview?.desktops, refused: preview?.refused },
    });
    if (!done.ok) return;
    expect(done.value.rows.map((row) => row.code)).toContain('BLOCKED');
    expect(done.value.done + done.value.rows.length).toBe(wave?.placed);
    expect(await stock()).toBe(20 - done.value.laptops);
    const foreign = await db().$queryRaw(sql`
      SELECT 1 FROM assignment s JOIN device d ON d.id = s.device_id JOIN agent a ON a.id = s.agent_id JOIN team t ON t.id = a.team_id
       WHERE s.route = 'LAPTOP' AND d.pool_id IS NOT NULL AND d.pool_id <> t.center_id`);
    expect(foreign).toEqual([]);
    expect(await keptTwice()).toEqual([]);
  });

  it('once more names first what stands in the way, and leaves those out who have a device', async () => {
    const wave = (await wavesOf(world.viewers.manager, planId))[0];
    const target = { waveId: wave?.id ?? '', version: wave?.version ?? 0 };
    const again = await runCommand(world.viewers.manager, assignWave, { target });
    expect(again).toMatchObject({ ok: true, value: { done: 0 } });
    if (!again.ok) return;
    const { refused, rows } = again.value;
    expect(refused.at(-1)?.code).toBe('ALREADY_ASSIGNED');
    expect(refused.length).toBeGreaterThan(1);
    expect(rows).toHaveLength(
      refused.reduce((sum, one) => sum + one.agents, 0) - (refused.at(-1)?.agents ?? 0),
    );
    expect(rows.map((row) => row.code)).not.toContain('ALREADY_ASSIGNED');
  });

  it('that has changed since it was seen is refused', async () => {
    const wave = (await wavesOf(world.viewers.manager, planId))[0];
    const stale = { waveId: wave?.id ?? '', version: 99 };
    expect(await runCommand(world.viewers.manager, assignWave, { target: stale })).toMatchObject({
      ok: false,
      code: 'STALE',
    });
    expect(await runCommand(world.viewers.lead, assignWave, { target: stale })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });
});

describe('devices for some', () => {
  beforeEach(fresh);

  it('go in rank order while they last', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE device SET status = 'RETIRED' WHERE kind = 'LAPTOP' AND asset_tag NOT IN ('L-BER-1', 'L-BER-2')`,
      ),
    );
    const target = { from: '2026-11-23', until: '2026-12-31' };
    const done = await runCommand(world.viewers.manager, assignWave, { target });
    expect(done).toMatchObject({ ok: true, value: { laptops: 2 } });
    const first = await db().$queryRaw<{ got: boolean }[]>(sql`
      SELECT EXISTS (SELECT 1 FROM assignment s WHERE s.agent_id = a.id) AS got FROM agent a JOIN team t ON t.id = a.team_id
       WHERE t.code = 'BER-F01' ORDER BY a.promised_rank`);
    expect(first.map((row) => row.got)).toEqual([true, true, ...Array.from({ length: 6 }, () => false)]);
  });

  it('by two at once never give one device twice and leave none behind', async () => {
    const selection = ids('B001', 'B002', 'B003', 'B004', 'B005', 'B006', 'B007', 'B008');
    const other = ids('A101', 'A102', 'A103', 'A104', 'A105', 'A106', 'A107', 'A108');
    const answers = await Promise.all([
      runCommand(world.viewers.manager, assignSelection, { selection }),
      runCommand(world.viewers.manager, assignSelection, { selection }),
      runCommand(world.viewers.manager, assignSelection, { selection: other }),
    ]);
    const done = answers.map((answer) => (answer.ok ? answer.value.done : -1));
    expect(done[0]! + done[1]!).toBe(8);
    expect(done[2]).toBe(8);
    expect(await keptTwice()).toEqual([]);
    expect(await stock()).toBe(4);
  });

  it('reach only the own centers of IT staff; whoever is outside does not exist for them', async () => {
    const done = await runCommand(world.viewers.otherIt, assignSelection, { selection: ids('A101', 'B001') });
    expect(done).toMatchObject({
      ok: true,
      value: { done: 1, refused: [{ id: world.agents['A101'], code: 'NOT_FOUND' }] },
    });
    const back = await runCommand(world.viewers.it, unassign, { selection: ids('B001'), reason: 'Tausch' });
    expect(back).toMatchObject({ ok: true, value: { done: 0, refused: [{ code: 'NOT_FOUND' }] } });
  });

  it('come back to stock with a reason, and only before the hand-over', async () => {
    await runCommand(world.viewers.manager, assignSelection, { selection: ids('B001', 'A001') });
    const before = await stock();
    expect(await runCommand(world.viewers.manager, unassign, { selection: ids('B001') })).toMatchObject({
      ok: false,
      code: 'INVALID',
    });
    const back = await runCommand(world.viewers.manager, unassign, {
      selection: ids('B001', 'A001', 'B002'),
      reason: 'falscher Raum',
    });
    expect(back).toMatchObject({ ok: true, value: { done: 2, refused: [{ code: 'WRONG_STAGE' }] } });
    expect(await stock()).toBe(before + 1);
    const trail = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM audit_event WHERE action = 'agent.unassigned' AND reason = 'falscher Raum'`);
    expect(trail[0]?.n).toBe(2);
  });
});
