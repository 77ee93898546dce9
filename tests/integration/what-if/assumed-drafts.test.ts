import { beforeEach, describe, expect, inject, it } from 'vitest';
import type { Change } from '@/domain/what-if/change';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { whyThen } from '@/features/plans/queries/why';
import { adoptAssumptions } from '@/features/what-if/commands/adopt';
import { planAssumptions } from '@/features/what-if/queries/assumptions';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `assumed_${Date.now()}`);
  world = await makeWorld();
});

const reason = 'Mit der IT besprochen';
async function keep(...changes: Change[]): Promise<string> {
  const made = await runCommand(world.viewers.manager, makeDraft, { name: 'Variante', changes });
  if (!made.ok) throw new Error(made.code);
  return made.value.planId;
}
const publish = (planId: string) => runCommand(world.viewers.manager, publishPlan, { planId });
const adopt = (planId: string) => runCommand(world.viewers.manager, adoptAssumptions, { planId, reason });
const held = async (planId: string) =>
  (await planAssumptions(world.viewers.manager, planId, worldDay)).map((line) => line.held);

const changes: Change[] = [
  { kind: 'ceiling', from: '2026-11-25', max: 12 },
  { kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 1, from: '2026-11-24', until: '2026-11-27' },
  { kind: 'capacity', of: 'conversions', center: 'BER', perDay: 3, from: null, until: null },
  { kind: 'close', center: 'BER', on: '2026-11-26' },
  { kind: 'open', center: 'CGN', on: '2026-11-28' },
];

describe('a draft made from a variant', () => {
  it('cannot come into force before the world is as it assumes, and says what is not so', async () => {
    const planId = await keep(...changes);
    expect(await held(planId)).toEqual([false, false, false, false, false]);
    expect(await publish(planId)).toEqual({
      ok: false,
      code: 'ASSUMPTIONS_OPEN',
      params: { count: 5, kinds: 'ceiling capacity close open' },
    });
  });

  it('comes into force once a manager has made its assumptions true, with one reason for all', async () => {
    const planId = await keep(...changes);
    expect(await adopt(planId)).toMatchObject({ ok: true });
    expect(await held(planId)).toEqual([true, true, true, true, true]);
    const told = await db().$queryRaw<{ action: string; n: number }[]>(sql`
      SELECT action, count(*)::int AS n FROM audit_event WHERE reason = ${reason} GROUP BY 1 ORDER BY 1`);
    expect(told).toEqual([
      { action: 'ceiling.changed', n: 1 },
      { action: 'center.changed', n: 1 },
      { action: 'center.dayChanged', n: 6 },
    ]);
    expect(await adopt(planId)).toMatchObject({ ok: false, code: 'NOTHING_TO_DO' });
    expect(await publish(planId)).toMatchObject({ ok: true });
  });

  it('that assumes a delivery waits until the delivery is announced', async () => {
    const planId = await keep({ kind: 'add', pool: 'depot', on: '2026-11-27', laptops: 5 });
    expect(await planAssumptions(world.viewers.manager, planId, worldDay)).toMatchObject([
      { held: false, adoptable: false },
    ]);
    expect(await adopt(planId)).toMatchObject({ ok: false, code: 'NOTHING_TO_DO' });
    expect(await publish(planId)).toMatchObject({ ok: false, code: 'ASSUMPTIONS_OPEN' });
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`INSERT INTO delivery (number, expected, laptops) VALUES ('L-9', '2026-11-26', 5)`),
    );
    expect(await publish(planId)).toMatchObject({ ok: true });
  });

  it('is not made where an assumption does not fit', async () => {
    const made = await runCommand(world.viewers.manager, makeDraft, {
      changes: [{ kind: 'cancel', pool: 'depot', on: '2026-12-24' }],
    });
    expect(made).toMatchObject({ ok: false, code: 'ASSUMPTION_INVALID', params: { place: 1 } });
    expect(await db().$queryRaw(sql`SELECT 1 FROM plan`)).toEqual([]);
  });

  it('explains a day by what it assumes', async () => {
    const planId = await keep({ kind: 'close', center: 'BER', on: worldDay });
    const first = await db().$queryRaw<{ id: string }[]>(sql`
      SELECT agent_id::text AS id FROM placement p JOIN agent a ON a.id = p.agent_id
       WHERE plan_id = ${planId}::uuid AND a.personnel_number LIKE 'B%' ORDER BY p.date LIMIT 1`);
    const why = await whyThen(world.viewers.manager, { planId, agentId: first[0]?.id ?? '' });
    expect(why).toMatchObject({ isStale: false, agent: { date: '2026-11-24' } });
    expect(why?.explanation?.days).toEqual([]);
  });

  it('is adopted by managers alone, and only while it is a draft that assumes something', async () => {
    const planId = await keep(...changes);
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const)
      expect(await runCommand(world.viewers[role], adoptAssumptions, { planId, reason })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    const plain = await keep();
    expect(await adopt(plain)).toMatchObject({ ok: false, code: 'NOTHING_TO_DO' });
    expect(await publish(plain)).toMatchObject({ ok: true });
    expect(await adopt(plain)).toMatchObject({ ok: false, code: 'NOT_DRAFT' });
    expect(await planAssumptions(world.viewers.manager, plain, worldDay)).toEqual([]);
  });
});
