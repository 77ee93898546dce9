import { beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '@/features/doctor/queries';
import { inTransaction, sql, type Sql, type Tx } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done, idOf, walk } from '../agents/walk';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';

let world: World;
let agent = '';
beforeAll(async () => {
  world = await makeWorld();
  const draft = await done(world.viewers.manager, makeDraft, {});
  await done(world.viewers.manager, publishPlan, { planId: draft.planId });
  [agent = ''] = await walk(world, ['A101'], 'DEVICE_READY');
});

const waiting = () => idOf(world, 'B008');
const held = sql`(SELECT device_id FROM assignment WHERE ended_at IS NULL LIMIT 1)`;

/** Each invariant with a statement that breaks it behind the back of everything that guards it. */
const broken: Record<string, () => Sql[]> = {
  'one active assignment per device': () => [
    sql`DROP INDEX assignment_one_active_per_device`,
    sql`INSERT INTO assignment (agent_id, device_id, role, route, assigned_on, checklist_id, assigned_by)
        SELECT ${waiting()}::uuid, device_id, role, route, assigned_on, checklist_id, assigned_by FROM assignment WHERE ended_at IS NULL LIMIT 1`,
  ],
  'one active assignment per agent and role': () => [
    sql`DROP INDEX assignment_one_active_per_agent_and_role`,
    sql`INSERT INTO assignment (agent_id, device_id, role, route, assigned_on, checklist_id, assigned_by)
        SELECT agent_id, (SELECT id FROM device WHERE asset_tag = 'L-BER-4'), role, route, assigned_on, checklist_id, assigned_by FROM assignment WHERE ended_at IS NULL LIMIT 1`,
  ],
  'stage and device status agree': () => [sql`UPDATE device SET status = 'IN_USE' WHERE id = ${held}`],
  'no device is held for nobody': () => [sql`UPDATE device SET status = 'READY' WHERE asset_tag = 'L-BER-4'`],
  'each stage was reached by an event of the trail': () => [
    sql`UPDATE agent SET stage = 'CLEARED' WHERE id = ${waiting()}::uuid`,
  ],
  'counters of centers equal a full count': () => [sql`DELETE FROM agent WHERE id = ${waiting()}::uuid`],
  'counters of dates equal a full count': () => [
    sql`UPDATE agent SET promised_date = '2027-01-04' WHERE id = ${agent}::uuid`,
  ],
  'the history of the counters ends where everybody stands': () => [
    sql`INSERT INTO counter_day (day, stage, band, n) VALUES (${worldDay}::date, 'LIVE', 1, 1)`,
  ],
  'stock equals the sum of its movements': () => [
    sql`UPDATE device SET pool_id = NULL WHERE asset_tag = 'L-BER-4'`,
  ],
  'every ground can be read with a key that is here': () => [
    sql`INSERT INTO priority_ground (agent_id, kind_cipher, kind_digest, key_id, valid_from, attested_by)
        VALUES (${waiting()}::uuid, '\\x00', '\\x00', 'lost', ${worldDay}::date, ${world.viewers.officer.userId}::uuid)`,
  ],
  'every promise stands in the plan in force': () => [sql`DELETE FROM placement`],
};

class Undone extends Error {}

/** The checks that fail after the statements, all of which are then undone. */
async function failing(statements: readonly Sql[]): Promise<string[]> {
  let failed: string[] = [];
  const work = async (tx: Tx) => {
    await tx.$executeRaw(sql`SET LOCAL session_replication_role = replica`);
    for (const statement of statements) await tx.$executeRaw(statement);
    failed = (await runChecks(world.viewers.system, tx)).flatMap((check) => (check.ok ? [] : [check.id]));
    throw new Undone();
  };
  await inTransaction(work).catch((fault: unknown) => {
    if (!(fault instanceof Undone)) throw fault;
  });
  return failed;
}

describe('the doctor', () => {
  it('finds nothing wrong in a world that was made by commands', async () => {
    expect(await failing([])).toEqual([]);
  });

  it('has a planted breach for each invariant that it checks', async () => {
    const checks = await runChecks(world.viewers.system);
    expect(checks.map((check) => check.id).sort()).toEqual(Object.keys(broken).sort());
  });

  it.each(Object.keys(broken))('finds a breach of: %s', async (id) => {
    expect(await failing(broken[id]?.() ?? [])).toContain(id);
  });

  it('answers nothing to whoever may not read the settings', async () => {
    expect(await runChecks(world.viewers.lead)).toEqual([]);
  });
});
