import { beforeAll, describe, expect, it } from 'vitest';
import { setTransitionLimit } from '@/features/plans/commands/limits';
import { replanDraft } from '@/features/plans/commands/replan';
import { limitDay } from '@/features/plans/queries/limit-day';
import { listPlacements } from '@/features/plans/queries/placements';
import { limitResources, type BoardDay, type PlacementCursor } from '@/features/plans/schema';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';
import { boardOf, datesOf, draftOf, reason } from './drafts';

let world: World;
let planId: string;
let board: BoardDay[];

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE organisation SET transition_days = 2`);
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 3`);
    await tx.$executeRaw(sql`UPDATE service_line SET max_in_transition = 5 WHERE code = 'MOBILE'`);
    await tx.$executeRaw(
      sql`UPDATE service_center SET handovers_per_day = 2, conversions_per_day = 1 WHERE code = 'CGN'`,
    );
    await tx.$executeRaw(
      sql`INSERT INTO ceiling ("from", max) VALUES ('2026-11-25', 12), ('2026-11-30', 1000)`,
    );
    await tx.$executeRaw(sql`UPDATE device SET status = 'RETIRED' WHERE asset_tag LIKE 'L-DEP%'`);
    await tx.$executeRaw(
      sql`INSERT INTO delivery (number, expected, laptops) VALUES ('D-1', '2026-12-02', 20)`,
    );
  });
  planId = await draftOf(world);
  board = await boardOf(world.viewers.manager, planId, worldDay);
});

const manager = () => world.viewers.manager;
type Stands = {
  date: string;
  route: string;
  center: string;
  team: string;
  line: string;
  pool: string | null;
};
const placements = () =>
  db().$queryRaw<Stands[]>(sql`
    SELECT p.date::text, p.route::text, c.code AS center, t.code AS team, l.code AS line, p.pool FROM placement p JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id
      JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id WHERE p.plan_id = ${planId}::uuid AND p.date IS NOT NULL`);
/** The working day before: no day of this world is a holiday. */
const dayBefore = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while ([0, 6].includes(day.getUTCDay()));
  return day.toISOString().slice(0, 10);
};

describe('the board', () => {
  it('counts the use of each resource as one would by hand, people in transition on both their days', async () => {
    const rows = await placements();
    const count = (where: (row: Stands) => boolean) => rows.filter(where).length;
    for (const { date, use, remote } of board) {
      const moving = (row: Stands) => row.date === date || row.date === dayBefore(date);
      expect([date, use.handovers?.used]).toEqual([date, count((row) => row.date === date)]);
      expect(use.conversions?.used).toBe(count((row) => row.date === date && row.route === 'OWN_DESKTOP'));
      expect(use.team?.used).toBe(count(moving));
      expect(use.serviceLine?.used).toBe(count((row) => moving(row) && row.line === 'MOBILE'));
      expect(use.pool?.used).toBe(count((row) => row.date <= date && row.pool !== null));
      expect(remote).toBe(count((row) => row.date <= date));
      expect(use.ceiling).toMatchObject({ used: remote });
      for (const resource of limitResources) {
        const one = use[resource];
        expect((one?.used ?? 0) <= (one?.limit ?? Infinity), `${date} ${resource}`).toBe(true);
      }
    }
    expect(board[0]?.use).toMatchObject({
      team: { limit: 9 },
      serviceLine: { limit: 5 },
      handovers: { limit: 12 },
      conversions: { limit: 5 },
      pool: { limit: 8 },
    });
  });

  it('counts whom each limit pushed back, and somebody who has no day on every day that was full', async () => {
    const pushed = limitResources.map((resource) =>
      board.reduce((sum, day) => sum + (day.use[resource]?.pushed ?? 0), 0),
    );
    const told = await db().$queryRaw<{ resource: string; people: number }[]>(sql`
      SELECT b->>'resource' AS resource, sum((b->>'refused')::int)::int AS people FROM plan p, jsonb_array_elements(p.metrics->'metrics'->'binding') b
       WHERE p.id = ${planId}::uuid AND b->>'resource' <> 'pool' GROUP BY 1`);
    for (const { resource, people } of told)
      expect([resource, pushed[limitResources.indexOf(resource as 'team')]]).toEqual([resource, people]);
    expect(told.map(({ resource }) => resource)).toContain('ceiling');
    expect(told.length).toBeGreaterThan(2);
  });

  it('takes a cell apart into the limits it is made of, which add up to it', async () => {
    for (const day of board)
      for (const resource of limitResources) {
        const use = day.use[resource];
        const input = { planId, resource, date: day.date, centers: [] };
        const apart = await limitDay(manager(), input);
        expect(apart?.use).toEqual(use);
        if (!apart || resource === 'ceiling' || resource === 'team') continue;
        const sum = (of: 'used' | 'limit') => apart.lines.reduce((all, line) => all + (line[of] ?? 0), 0);
        if (resource !== 'serviceLine')
          expect([day.date, resource, sum('used')]).toEqual([day.date, resource, use?.used]);
        expect([day.date, resource, sum('limit')]).toEqual([day.date, resource, use?.limit]);
      }
  });

  it('narrows to a center what is its own', async () => {
    const rows = await placements();
    const berlin = await boardOf(manager(), planId, worldDay, ['BER']);
    for (const { date, use } of berlin) {
      expect(use.handovers?.used).toBe(
        rows.filter((row) => row.date === date && row.center === 'BER').length,
      );
      expect(use.handovers?.limit).toBe(10);
      expect(use.team?.limit).toBe(3);
    }
    const apart = await limitDay(manager(), {
      planId,
      resource: 'handovers',
      date: worldDay,
      centers: ['BER'],
    });
    expect(apart?.lines.map((line) => line.key)).toEqual(['BER']);
  });

  it('is not there for those who may not read plans, nor for a day that the plan says nothing of', async () => {
    const input = { planId, resource: 'team' as const, date: worldDay, centers: [] };
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const)
      expect(await limitDay(world.viewers[role], input)).toBeNull();
    expect(await limitDay(manager(), { ...input, date: '2026-11-02' })).toBeNull();
  });
});

describe('the list of a plan', () => {
  it('comes in pages that follow each other, each person once, by day and rank, without a day last', async () => {
    const seen: string[] = [];
    const whole = await listPlacements(manager(), { filter: { planId } });
    let after: PlacementCursor | undefined;
    for (const row of whole.rows) {
      const { rows, total } = await listPlacements(manager(), {
        filter: { planId },
        ...(after ? { after } : {}),
      });
      expect(total).toBe(24);
      expect(rows[0]?.agentId).toBe(row.agentId);
      seen.push(row.agentId);
      after = { date: row.date, rank: row.rank, agentId: row.agentId };
    }
    expect(new Set(seen).size).toBe(24);
    const dates = whole.rows.map((row) => row.date ?? '9');
    expect(dates).toEqual([...dates].sort());
  });
});

describe('a limit in transition', () => {
  it('is changed for a team or a line, with a reason, and the draft follows', async () => {
    const before = await datesOf(planId);
    await done(manager(), setTransitionLimit, { of: 'LINE', code: 'MOBILE', max: 1, reason });
    const { change } = await done(manager(), replanDraft, { planId });
    expect(change.later + change.dropped).toBeGreaterThan(0);
    expect(await datesOf(planId)).not.toEqual(before);
    const again = { of: 'LINE', code: 'MOBILE', max: 1, reason };
    expect(await runCommand(manager(), setTransitionLimit, again)).toMatchObject({ code: 'NOTHING_TO_DO' });
    expect(await runCommand(manager(), setTransitionLimit, { ...again, code: 'XXX' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await runCommand(world.viewers.lead, setTransitionLimit, again)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const told = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM audit_event WHERE action = 'line.changed' AND reason = ${reason}`,
    );
    expect(told[0]?.n).toBe(1);
  });
});
