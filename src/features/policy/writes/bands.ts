import { bandOf, policySchema, type Policy } from '@/domain/priority/policy';
import type { CommandContext } from '@/server/command';
import { writeTrail } from '@/server/audit';
import { sql, type Db, type Sql, type Tx } from '@/server/db';
import { systemUserId } from '@/server/viewer';
import { shareLock, takeLock } from '@/server/locks';

/**
 * Keeps the policy as it is until the end of the transaction (`read`), or waits until nobody relies on it any
 * more (`change`). Taken before any row, so that of a new policy and new people at the same time one waits.
 */
export async function holdPolicy(tx: Tx, purpose: 'read' | 'change'): Promise<void> {
  await (purpose === 'read' ? shareLock(tx, 'policy') : takeLock(tx, 'policy'));
}

/** The policy in force with its number. */
export async function policyInForce(tx: Tx): Promise<{ number: number; policy: Policy }> {
  const rows = await tx.$queryRaw<{ number: number; rules: unknown }[]>(
    sql`SELECT number, rules FROM priority_policy ORDER BY number DESC LIMIT 1`,
  );
  const row = rows[0];
  if (!row) throw new Error('no priority policy: the database was not set up');
  return { number: row.number, policy: policySchema.parse(row.rules) };
}

export type BandFacts = {
  id: string;
  band: number;
  centerId: string;
  criticalCase: boolean;
  hasGround: boolean;
  hasOperationalReason: boolean;
  serviceLine: string;
  center: string;
};

/** The facts of the policy for the agents that `where` lets through (on agent a, team t). */
export function loadBandFacts(tx: Db, where: Sql, today: string): Promise<BandFacts[]> {
  return tx.$queryRaw<BandFacts[]>(sql`
    SELECT a.id::text, a.band, t.center_id::text AS "centerId", t.critical_case AS "criticalCase",
           EXISTS (SELECT 1 FROM priority_ground g WHERE g.agent_id = a.id AND g.withdrawn_at IS NULL
                     AND g.valid_from <= ${today}::date AND (g.valid_until IS NULL OR g.valid_until >= ${today}::date)) AS "hasGround",
           EXISTS (SELECT 1 FROM operational_reason o WHERE o.agent_id = a.id AND o.revoked_at IS NULL) AS "hasOperationalReason",
           l.code AS "serviceLine", c.code AS center
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_line l ON l.id = t.service_line_id
      JOIN service_center c ON c.id = t.center_id
     WHERE a.archived_at IS NULL AND ${where} ORDER BY a.id`);
}

/**
 * Computes the bands of the agents that `where` (on agent a, team t) lets through anew and writes those
 * that differ, in the transaction of whatever changed a team, ground, reason or the policy. The trail names
 * no cause, and the system as who did it: a change by a ground looks like any other. The agents are locked
 * before anything is read, so that of two changes at once the second sees the first.
 */
export async function recomputeBands(context: CommandContext, where: Sql): Promise<number> {
  await context.tx.$queryRaw(sql`
    SELECT count(*)::int FROM (
      SELECT 1 FROM agent a JOIN team t ON t.id = a.team_id
       WHERE a.archived_at IS NULL AND ${where} ORDER BY a.id FOR NO KEY UPDATE OF a) locked`);
  const { policy, number } = await policyInForce(context.tx);
  const facts = await loadBandFacts(context.tx, where, context.today);
  const changed = facts.flatMap((fact) => {
    const band = bandOf(policy, fact);
    return band === fact.band ? [] : [{ ...fact, to: band }];
  });
  if (changed.length === 0) return 0;
  await context.tx.$executeRaw(sql`
    UPDATE agent a SET band = m.band, version = a.version + 1
      FROM unnest(${changed.map((one) => one.id)}::uuid[], ${changed.map((one) => one.to)}::int[]) AS m(id, band)
     WHERE a.id = m.id`);
  await writeTrail(
    context.tx,
    { actorId: systemUserId, changeSet: context.changeSet, day: context.today },
    changed.map((one) => ({
      action: 'agent.bandChanged' as const,
      subjectType: 'agent' as const,
      subjectId: one.id,
      centerId: one.centerId,
      before: { band: one.band },
      after: { band: one.to, policy: number },
    })),
  );
  return changed.length;
}

/** The band of somebody new by the code of the team: without ground or operational reason as yet. */
export async function bandsOfNewcomers(tx: Tx): Promise<ReadonlyMap<string, number>> {
  await holdPolicy(tx, 'read');
  const { policy } = await policyInForce(tx);
  const teams = await tx.$queryRaw<(Omit<BandFacts, 'id' | 'band' | 'centerId'> & { team: string })[]>(sql`
    SELECT t.code AS team, t.critical_case AS "criticalCase", false AS "hasGround", false AS "hasOperationalReason",
           l.code AS "serviceLine", c.code AS center
      FROM team t JOIN service_line l ON l.id = t.service_line_id JOIN service_center c ON c.id = t.center_id`);
  return new Map(teams.map((facts) => [facts.team, bandOf(policy, facts)]));
}
