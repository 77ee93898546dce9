import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldCounters } from '@/server/counters';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, onDay, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeDb);

const stageOf = (number: string, stage: string) =>
  onDay('2026-11-23', (tx) =>
    tx.$executeRaw(sql`UPDATE agent SET stage = ${stage}::stage WHERE id = ${world.agents[number]}::uuid`),
  );

describe('what the database itself guarantees', () => {
  it('no agent skips a stage', async () => {
    await expect(stageOf('A001', 'DEVICE_ASSIGNED')).rejects.toThrow(/no such step|HV002/);
  });

  it('no agent stands at a stage without the device that belongs to it', async () => {
    await stageOf('A001', 'CLEARED');
    await expect(stageOf('A001', 'DEVICE_ASSIGNED')).rejects.toThrow(/without a device|HV003/);
  });

  it('no change is made outside a command, because it has no day', async () => {
    await expect(db().$executeRaw(sql`UPDATE agent SET need = 'LAPTOP'`)).rejects.toThrow(
      /HV001|heimvorteil.day/,
    );
  });

  it.each(['UPDATE audit_event SET action = action', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'the trail only grows: %s fails',
    async (statement) => {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/only grows|HV004/);
    },
  );

  it('a device is never reserved for nobody', async () => {
    const id = world.devices['L-CGN-1'];
    await expect(
      onDay('2026-11-23', (tx) =>
        tx.$executeRaw(sql`UPDATE device SET status = 'RESERVED' WHERE id = ${id}::uuid`),
      ),
    ).rejects.toThrow(/for nobody|HV003/);
  });

  it('counters, folded and not yet folded, equal a full count', async () => {
    const count = () =>
      db().$queryRaw<{ stage: string; n: number }[]>(sql`
        SELECT stage::text, sum(n)::int AS n FROM (
          SELECT stage, n FROM counter_center UNION ALL SELECT stage, n FROM counter_delta) x GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1`);
    const full = await db().$queryRaw(
      sql`SELECT stage::text, count(*)::int AS n FROM agent GROUP BY 1 ORDER BY 1`,
    );
    expect(await count()).toEqual(full);
    expect(await foldCounters()).toBeGreaterThan(0);
    expect(await count()).toEqual(full);
    expect(await foldCounters()).toBe(0);
  });

  it('no counter stays behind at zero once it is folded', async () => {
    const id = world.agents['A108'];
    for (const band of [1, 2]) {
      await onDay('2026-11-23', (tx) =>
        tx.$executeRaw(sql`UPDATE agent SET band = ${band} WHERE id = ${id}::uuid`),
      );
      await foldCounters();
    }
    const rows = await db().$queryRaw<{ n: number; zero: number }[]>(sql`
      SELECT count(*)::int AS n, count(*) FILTER (WHERE n = 0)::int AS zero FROM (
        SELECT n FROM counter_center UNION ALL SELECT n FROM counter_planned UNION ALL SELECT n FROM counter_day) x`);
    expect(rows[0]?.zero).toBe(0);
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  it('the stock of each pool is the sum of its movements', async () => {
    const rows = await db().$queryRaw<{ stock: number; moved: number }[]>(sql`
      SELECT (SELECT count(*)::int FROM device d WHERE d.pool_id IS NOT DISTINCT FROM p.pool_id AND d.status = 'IN_STOCK') AS stock,
             (SELECT sum(delta)::int FROM device_movement m WHERE m.pool_id IS NOT DISTINCT FROM p.pool_id) AS moved
        FROM (SELECT DISTINCT pool_id FROM device) p`);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.moved).toBe(row.stock);
  });
});
