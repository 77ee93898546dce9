import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '@/domain/planning/parse-scenario';
import { discardDraft, makeDraft } from '@/features/plans/commands/draft';
import { listPlacements, unplacedReasons } from '@/features/plans/queries/placements';
import { listPlans } from '@/features/plans/queries/plans';
import { liveScenario } from '@/features/plans/queries/scenario';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { boardOf, wavesOf } from './drafts';

let world: World;
let planId: string;

type Row = {
  personnelNumber: string;
  date: string | null;
  route: string | null;
  center: string;
  team: string;
  pool: string | null;
};
const placements = () =>
  db().$queryRaw<Row[]>(sql`
    SELECT a.personnel_number AS "personnelNumber", p.date::text, p.route::text, c.code AS center, t.code AS team, p.pool FROM placement p JOIN agent a ON a.id = p.agent_id
      JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id WHERE p.plan_id = ${planId}::uuid ORDER BY p.rank`);

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE agent SET need = 'OWN_DESKTOP' WHERE personnel_number = 'A108'`);
    await tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-11-26' WHERE personnel_number = 'B001'`);
    await tx.$executeRaw(
      sql`INSERT INTO absence (agent_id, from_date, until_date, created_by) VALUES (${world.agents['B002']}::uuid, '2026-11-24', '2026-11-29', ${world.viewers.lead.userId}::uuid)`,
    );
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 4`);
    await tx.$executeRaw(sql`INSERT INTO ceiling ("from", max) VALUES ('2026-11-24', 500)`);
    await tx.$executeRaw(
      sql`INSERT INTO holiday (state, date, name) VALUES ('DE-BE', '2026-11-23', 'Feiertag')`,
    );
    await tx.$executeRaw(
      sql`INSERT INTO delivery (number, expected, laptops, received) VALUES ('L-1', '2026-11-20', 10, 4), ('L-2', '2026-11-27', 5, 0)`,
    );
  });
});

describe('the live state as a scenario', () => {
  it('is a document that the planner reads', async () => {
    const live = await liveScenario(db(), worldDay);
    expect(parseScenario(JSON.parse(JSON.stringify(live.scenario)))).toMatchObject({ ok: true });
    expect(live.scenario).toMatchObject({ start: worldDay, horizonDays: 60, alreadyRemote: 0 });
  });

  it('takes open deliveries one working day after they are expected, overdue ones not before tomorrow', async () => {
    const { scenario } = await liveScenario(db(), worldDay);
    const depot = scenario.supply.filter((supply) => supply.pool === 'depot');
    expect(depot).toEqual([
      { pool: 'depot', usableFrom: worldDay, laptops: 12 },
      { pool: 'depot', usableFrom: '2026-11-24', laptops: 6 },
      { pool: 'depot', usableFrom: '2026-11-30', laptops: 5 },
    ]);
  });

  it('closes a center on the holidays of its state and reads earliest dates and absences', async () => {
    const { scenario } = await liveScenario(db(), worldDay);
    expect(scenario.centers.find((center) => center.code === 'BER')?.closedOn).toEqual([worldDay]);
    const earliest = (number: string) =>
      scenario.agents.find((agent) => agent.id === world.agents[number])?.earliest;
    expect(earliest('B001')).toBe('2026-11-26');
    expect(earliest('B002')).toBe('2026-11-30');
    expect(earliest('B003')).toBe(worldDay);
  });

  it('leaves out whoever needs a desktop and has none', async () => {
    const live = await liveScenario(db(), worldDay);
    expect(live.leftOut.map((one) => [one.id, one.reason])).toEqual([[world.agents['A108'], 'NO_DESKTOP']]);
    expect(live.scenario.agents).toHaveLength(23);
  });

  it('counts a share of the team rounded down, at least one', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE team SET max_in_transition = NULL, transition_share = 0.30 WHERE code = 'CGN-M01'`,
      ),
    );
    const { scenario } = await liveScenario(db(), worldDay);
    expect(scenario.teams.find((team) => team.code === 'CGN-M01')?.maxInTransition).toBe(2);
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE team SET max_in_transition = 4 WHERE code = 'CGN-M01'`),
    );
  });
});

describe('a draft', () => {
  it('is made by the manager alone', async () => {
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const) {
      const made = await runCommand(world.viewers[role], makeDraft, {});
      expect(made).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    }
  });

  it('places everybody whom the limits let through and keeps every limit', async () => {
    const made = await runCommand(world.viewers.manager, makeDraft, { name: 'Erster' });
    expect(made).toMatchObject({ ok: true, value: { number: 1, placed: 23, unplaced: 1 } });
    if (!made.ok) return;
    planId = made.value.planId;
    const rows = await placements();
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (row.date === null) continue;
      for (const key of [
        `team ${row.team} ${row.date}`,
        `handovers ${row.center} ${row.date}`,
        ...(row.route === 'OWN_DESKTOP' ? [`conversions ${row.center} ${row.date}`] : []),
      ])
        counts.set(key, (counts.get(key) ?? 0) + 1);
      expect(['6', '0'].includes(String(new Date(row.date).getUTCDay()))).toBe(false);
      if (row.center === 'BER') expect(row.date > worldDay).toBe(true);
    }
    for (const [key, n] of counts) {
      const most = key.startsWith('team') || key.startsWith('conversions') ? 4 : 10;
      expect(n, key).toBeLessThanOrEqual(most);
    }
    expect(rows.filter((row) => row.pool === 'CGN').length).toBeLessThanOrEqual(4);
  });

  it('puts the first band of a center before the second', async () => {
    const rows = (await placements()).filter((row) => row.center === 'CGN' && row.date !== null);
    const last = rows
      .filter((row) => row.team === 'CGN-M01')
      .map((row) => row.date ?? '')
      .sort()
      .at(-1);
    expect(last).toBe('2026-11-24');
  });

  it('says why somebody is unplaced', async () => {
    const { rows, total } = await listPlacements(world.viewers.manager, {
      filter: { planId, unplaced: true },
    });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      personnelNumber: 'A108',
      date: null,
      reasons: [{ resource: 'noDesktop' }],
    });
    expect(await unplacedReasons(world.viewers.manager, planId)).toEqual([
      { resource: 'noDesktop', agents: 1 },
    ]);
  });

  it('cuts its waves where the ceiling changes', async () => {
    const waves = await wavesOf(world.viewers.manager, planId);
    expect(waves.map((wave) => [wave.from, wave.ceiling])).toEqual([
      ['2026-11-23', 1000],
      ['2026-11-24', 500],
    ]);
    expect(waves.reduce((sum, wave) => sum + wave.placed, 0)).toBe(23);
  });

  it('shows its days with the use of each limit', async () => {
    const days = await boardOf(world.viewers.manager, planId, worldDay);
    expect(days.reduce((sum, day) => sum + day.laptop + day.desktop, 0)).toBe(23);
    expect(days.at(-1)?.remote).toBe(23);
    expect(days[0]?.use.handovers?.limit).toBe(10);
    expect(days[0]?.actual).toBe(0);
    const berlin = await boardOf(world.viewers.manager, planId, worldDay, ['BER']);
    expect(berlin.reduce((sum, day) => sum + day.laptop + day.desktop, 0)).toBe(8);
  });

  it('is filtered by day, center, team, band, route and name', async () => {
    const list = async (filter: object) =>
      (await listPlacements(world.viewers.manager, { filter: { planId, ...filter } })).total;
    expect(await list({ centers: ['BER'] })).toBe(8);
    expect(await list({ teams: ['CGN-M02'] })).toBe(8);
    expect(await list({ bands: [1] })).toBe(8);
    expect(await list({ q: 'NachA1' })).toBe(8);
    expect(await list({ reasons: ['noDesktop'] })).toBe(1);
    const rows = await placements();
    expect(await list({ date: '2026-11-24' })).toBe(rows.filter((row) => row.date === '2026-11-24').length);
    expect(await list({ routes: ['OWN_DESKTOP'] })).toBe(
      rows.filter((row) => row.route === 'OWN_DESKTOP').length,
    );
  });

  it('is not there for those who may not read plans', async () => {
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const) {
      const viewer = world.viewers[role];
      expect(await listPlans(viewer)).toEqual([]);
      expect(await boardOf(viewer, planId, worldDay)).toEqual([]);
      expect(await listPlacements(viewer, { filter: { planId } })).toEqual({ rows: [], total: 0 });
    }
  });

  it('is discarded, once', async () => {
    const made = await runCommand(world.viewers.manager, makeDraft, {});
    if (!made.ok) throw new Error(made.code);
    const input = { planId: made.value.planId };
    expect(await runCommand(world.viewers.manager, discardDraft, input)).toMatchObject({ ok: true });
    expect(await runCommand(world.viewers.manager, discardDraft, input)).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await listPlans(world.viewers.manager)).toHaveLength(1);
  });
});
