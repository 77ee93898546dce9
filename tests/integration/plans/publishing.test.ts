import { beforeEach, describe, expect, it } from 'vitest';
import { recordAbsence } from '@/features/agents/commands/absence';
import { takeWithdrawalBack, withdraw } from '@/features/agents/commands/withdraw';
import { assignWave } from '@/features/assignments/commands/assign';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan, undoPublish } from '@/features/plans/commands/publish';
import { planDifference } from '@/features/plans/queries/difference';
import { listPlacements } from '@/features/plans/queries/placements';
import { listPlans } from '@/features/plans/queries/plans';
import { changedBy } from '@/features/plans/schema';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { inject } from 'vitest';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { wavesOf } from './drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `publish_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 2`));
});

const draft = async (): Promise<string> => {
  const made = await runCommand(world.viewers.manager, makeDraft, {});
  if (!made.ok) throw new Error(made.code);
  return made.value.planId;
};
const publish = (planId: string) => runCommand(world.viewers.manager, publishPlan, { planId });

type Promise_ = { id: string; date: string | null; rank: number | null; route: string | null };
const promises = () =>
  db().$queryRaw<Promise_[]>(sql`
    SELECT id::text, promised_date::text AS date, promised_rank AS rank, promised_route::text AS route FROM agent ORDER BY id`);

/** Clears, as a lead would, all of a team. */
const clear = (numbers: string) =>
  onDay(worldDay, (tx) =>
    tx.$executeRaw(
      sql`UPDATE agent SET stage = 'CLEARED' WHERE personnel_number LIKE ${numbers} AND stage = 'WAITING'`,
    ),
  );

/** Hands over, with all steps before, whoever has a device. */
async function handOver(day: string): Promise<number> {
  return onDay(day, async (tx) => {
    const ids = sql`SELECT agent_id FROM assignment WHERE ended_at IS NULL`;
    await tx.$executeRaw(
      sql`UPDATE device SET status = 'READY' WHERE id IN (SELECT device_id FROM assignment WHERE ended_at IS NULL)`,
    );
    await tx.$executeRaw(sql`UPDATE agent SET stage = 'DEVICE_READY' WHERE id IN (${ids})`);
    await tx.$executeRaw(
      sql`UPDATE device SET status = 'HANDED_OVER' WHERE id IN (SELECT device_id FROM assignment WHERE ended_at IS NULL)`,
    );
    await tx.$executeRaw(sql`
      INSERT INTO audit_event (day, actor_id, change_set, action, subject_type, subject_id)
      SELECT ${day}::date, ${world.viewers.it.userId}::uuid, gen_random_uuid(), 'agent.handedOver', 'agent', agent_id::text FROM assignment WHERE ended_at IS NULL`);
    return tx.$executeRaw(
      sql`UPDATE agent SET stage = 'HANDED_OVER', handed_over_on = ${day}::date WHERE id IN (${ids})`,
    );
  });
}

describe('publishing', () => {
  it('writes every promise with date, rank and route, and says so in the trail', async () => {
    const planId = await draft();
    const done = await publish(planId);
    expect(done).toMatchObject({ ok: true, value: { number: 1, changed: 24 } });
    const wrong = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM agent a LEFT JOIN placement p ON p.agent_id = a.id AND p.plan_id = ${planId}::uuid
       WHERE (a.promised_date, a.promised_rank, a.promised_route) IS DISTINCT FROM (p.date, p.rank, p.route)`);
    expect(wrong[0]?.n).toBe(0);
    const trail = await db().$queryRaw<{ action: string; n: number }[]>(sql`
      SELECT action, count(*)::int AS n FROM audit_event WHERE change_set = ${done.ok ? done.changeSet : ''}::uuid GROUP BY 1 ORDER BY 1`);
    expect(trail).toEqual([
      { action: 'agent.promised', n: 24 },
      { action: 'plan.published', n: 1 },
    ]);
    expect((await listPlans(world.viewers.manager))[0]).toMatchObject({ status: 'PUBLISHED', number: 1 });
  });

  it('is refused when the world has moved, with the sections and how many agents changed', async () => {
    const planId = await draft();
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(
        sql`UPDATE agent SET earliest = '2026-12-01' WHERE personnel_number IN ('B001', 'B002', 'B003')`,
      );
      await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 3 WHERE code = 'BER'`);
    });
    const before = await promises();
    expect(await publish(planId)).toEqual({
      ok: false,
      code: 'WORLD_MOVED',
      params: { sections: 'centers agents', count: 3 },
    });
    expect(await promises()).toEqual(before);
    expect((await listPlans(world.viewers.manager))[0]?.status).toBe('DRAFT');
  });

  it('still holds when only a clearance came in between', async () => {
    const planId = await draft();
    await clear('A00%');
    expect(await publish(planId)).toMatchObject({ ok: true });
  });

  it('by two at once puts one plan in force', async () => {
    const [one, two] = [await draft(), await draft()];
    const answers = await Promise.all([publish(one), publish(two), publish(one)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(['WORLD_MOVED', 'NOT_DRAFT']).toContain(answer.code);
    const inForce = (await listPlans(world.viewers.manager, true)).filter(
      (plan) => plan.status === 'PUBLISHED',
    );
    expect(inForce).toHaveLength(1);
  });

  it('again in an unchanged world moves nobody and keeps the order', async () => {
    await publish(await draft());
    const before = await promises();
    const second = await draft();
    const difference = await planDifference(world.viewers.manager, second);
    expect(difference).toMatchObject({
      broken: 0,
      totals: { SAME: 24, EARLIER: 0, LATER: 0, NEW: 0, DROPPED: 0 },
    });
    expect(await publish(second)).toMatchObject({ ok: true, value: { changed: 0 } });
    expect((await promises()).map(({ id, date }) => [id, date])).toEqual(
      before.map(({ id, date }) => [id, date]),
    );
    expect((await listPlans(world.viewers.manager, true)).map((plan) => plan.status)).toEqual([
      'PUBLISHED',
      'SUPERSEDED',
    ]);
  });

  it('shows who comes earlier and later, and which promises break', async () => {
    await publish(await draft());
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-12-09' WHERE personnel_number = 'B008'`);
      await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 4 WHERE code = 'CGN-M02'`);
    });
    // Promised the other route, as before a desktop broke: the same day, another way. Somebody whom nothing else moves.
    const probe = { planId: await draft(), change: 'SAME' as const };
    const { rows: same } = await listPlacements(world.viewers.manager, { filter: probe });
    const last = same.reduce((latest, row) => ((row.date ?? '') > (latest.date ?? '') ? row : latest));
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        UPDATE agent SET promised_route = CASE promised_route WHEN 'LAPTOP' THEN 'OWN_DESKTOP' ELSE 'LAPTOP' END::route WHERE id = ${last.agentId}::uuid`),
    );
    const planId = await draft();
    const difference = await planDifference(world.viewers.manager, planId);
    expect(difference).toMatchObject({ totals: { LATER: 1, ROUTE: 1 }, broken: 1 });
    expect(difference?.brokenBy).toEqual([{ resource: 'earliest', agents: 1 }]);
    expect(difference?.totals.EARLIER).toBeGreaterThan(0);
    for (const change of ['EARLIER', 'LATER', 'ROUTE'] as const) {
      const { total } = await listPlacements(world.viewers.manager, { filter: { planId, change } });
      expect([change, total]).toEqual([change, difference?.totals[change]]);
    }
    expect(await publish(planId)).toMatchObject({
      ok: true,
      value: { changed: difference && changedBy(difference) },
    });
  });

  it('holds people with a device and those of the frozen window where they are', async () => {
    await publish(await draft());
    await clear('B%');
    const wave = (
      await wavesOf(world.viewers.manager, (await listPlans(world.viewers.manager))[0]?.id ?? '')
    )[0];
    const assigned = await runCommand(world.viewers.manager, assignWave, {
      target: { waveId: wave?.id, version: wave?.version },
    });
    expect(assigned).toMatchObject({ ok: true, value: { done: 8 } });
    const before = new Map((await promises()).map((one) => [one.id, one.date]));
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 8`));
    const again = await draft();
    expect(await publish(again)).toMatchObject({ ok: true });
    const fixed = await db().$queryRaw<{ id: string; date: string }[]>(sql`
      SELECT agent_id::text AS id, date::text FROM placement WHERE plan_id = ${again}::uuid AND fixed`);
    expect(fixed.length).toBeGreaterThanOrEqual(8);
    for (const one of fixed) expect(one.date).toBe(before.get(one.id));
    for (const number of ['B001', 'B008']) expect(fixed.map((one) => one.id)).toContain(world.agents[number]);
  });

  it('keeps those who have moved with their actual date and takes what today has used off today', async () => {
    await publish(await draft());
    await clear('B%');
    await runCommand(world.viewers.manager, assignWave, {
      target: { from: '2026-11-23', until: '2026-11-24' },
    });
    const moved = await handOver('2026-11-23');
    expect(moved).toBe(4);
    const today = await draft();
    const rows = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM placement p JOIN agent a ON a.id = p.agent_id WHERE p.plan_id = ${today}::uuid AND a.stage = 'HANDED_OVER' AND p.date = '2026-11-23' AND p.fixed`);
    expect(rows[0]?.n).toBe(4);
    const left = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM placement p JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id
       WHERE p.plan_id = ${today}::uuid AND p.date = '2026-11-23' AND t.code = 'BER-F01' AND a.stage <> 'HANDED_OVER'`);
    expect(left[0]?.n).toBe(0);
    const tomorrow = await runCommand(world.viewers.manager, makeDraft, {}, { today: '2026-11-24' });
    expect(tomorrow.ok).toBe(true);
    const kept = await db().$queryRaw<{ rank: number }[]>(sql`
      SELECT p.rank FROM placement p JOIN agent a ON a.id = p.agent_id WHERE p.plan_id = ${tomorrow.ok ? tomorrow.value.planId : ''}::uuid AND a.stage = 'HANDED_OVER' AND p.date = '2026-11-23' ORDER BY 1`);
    expect(kept.map((row) => row.rank)).toEqual([1, 2, 3, 4]);
  });
});

describe('taking a publication back', () => {
  const takeBack = (planId: string) =>
    runCommand(world.viewers.manager, undoPublish, { planId, reason: 'zu früh veröffentlicht' });
  const of = async (number: string) => (await promises()).filter(({ id }) => id === world.agents[number]);

  it('puts the predecessor and its promises in force again', async () => {
    await publish(await draft());
    const before = await promises();
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 4`));
    const second = await draft();
    await publish(second);
    expect(await promises()).not.toEqual(before);
    const undone = await runCommand(world.viewers.manager, undoPublish, {
      planId: second,
      reason: 'zu früh veröffentlicht',
    });
    expect(undone).toMatchObject({ ok: true, value: { number: 1 } });
    expect(await promises()).toEqual(before);
    const plans = await listPlans(world.viewers.manager, true);
    expect(plans.map((plan) => [plan.number, plan.status])).toEqual([
      [1, 'PUBLISHED'],
      [2, 'DRAFT'],
    ]);
    expect(await publish(second)).toMatchObject({ ok: true });
  });

  it('leaves those without a date whose promise an absence had ended before', async () => {
    const manager = world.viewers.manager;
    await publish(await draft());
    const away = { from: worldDay, until: '2026-12-11', selection: { ids: [world.agents['B001']] } };
    expect(await runCommand(manager, recordAbsence, away)).toMatchObject({ ok: true, value: { done: 1 } });
    const before = await promises();
    expect(before.filter((one) => one.date === null)).toHaveLength(1);
    const second = await draft();
    await publish(second);
    expect((await promises()).every((one) => one.date !== null)).toBe(true);
    expect(await takeBack(second)).toMatchObject({ ok: true });
    expect(await promises()).toEqual(before);
  });

  it('leaves whoever lost the place by a withdrawal without it', async () => {
    const manager = world.viewers.manager;
    await publish(await draft());
    const selection = { ids: [world.agents['B002']] };
    const left = await runCommand(manager, withdraw, { selection, kind: 'OTHER', text: 'Probe' });
    expect(left).toMatchObject({ ok: true });
    const back = await runCommand(manager, takeWithdrawalBack, { selection, reason: 'Probe' });
    expect(back).toMatchObject({ ok: true });
    const before = await promises();
    expect(before.filter((one) => one.rank === null)).toHaveLength(1);
    const second = await draft();
    await publish(second);
    expect(await takeBack(second)).toMatchObject({ ok: true });
    expect(await promises()).toEqual(before);
  });

  it('gives no date back that lies in an absence by now, nor one that was lost since', async () => {
    await publish(await draft());
    const [first] = await of('B001');
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-12-09' WHERE personnel_number = 'B001'`),
    );
    const second = await draft();
    await publish(second);
    expect((await of('B001'))[0]?.date).not.toBe(first?.date);
    const selection = { ids: [world.agents['B001']] };
    const away = { from: worldDay, until: '2026-12-04', selection };
    expect(await runCommand(world.viewers.manager, recordAbsence, away)).toMatchObject({ ok: true });
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE agent SET promised_date = NULL, promised_route = NULL WHERE personnel_number = 'B003'`,
      ),
    );
    expect(await takeBack(second)).toMatchObject({ ok: true });
    expect((await of('B001'))[0]).toMatchObject({ date: null, route: null, rank: first?.rank });
    expect((await of('B003'))[0]).toMatchObject({ date: null, route: null });
  });

  it('twice, back to the plan before the last but one, and forth again', async () => {
    await publish(await draft());
    const states = [await promises()];
    const ids = [''];
    for (const most of [4, 8]) {
      await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = ${most}`));
      const planId = await draft();
      await publish(planId);
      ids.push(planId);
      states.push(await promises());
    }
    expect(await takeBack(ids[2] ?? '')).toMatchObject({ ok: true });
    expect(await promises()).toEqual(states[1]);
    expect(await takeBack(ids[1] ?? '')).toMatchObject({ ok: true });
    expect(await promises()).toEqual(states[0]);
  });

  it('is over with the first hand-over', async () => {
    const planId = await draft();
    await publish(planId);
    await clear('B%');
    await runCommand(world.viewers.manager, assignWave, {
      target: { from: '2026-11-23', until: '2026-11-23' },
    });
    await handOver('2026-11-23');
    const undone = await runCommand(world.viewers.manager, undoPublish, { planId, reason: 'zu spät' });
    expect(undone).toMatchObject({ ok: false, code: 'HAND_OVERS_STARTED', params: { count: 2 } });
  });

  it('of the first plan leaves nobody with a promise', async () => {
    const planId = await draft();
    await publish(planId);
    expect(await runCommand(world.viewers.manager, undoPublish, { planId, reason: 'Probe' })).toMatchObject({
      ok: true,
      value: { number: null },
    });
    expect((await promises()).every((one) => one.date === null && one.rank === null)).toBe(true);
  });
});
