import { adoptionOf, isAdoptable, type Adoption } from '@/domain/what-if/adoption';
import type { Assumption } from '@/domain/what-if/assumptions';
import { lockCenters, writeDays, writeUsual } from '@/features/centers/writes/center-numbers';
import { liveScenario } from '@/features/plans/queries/scenario';
import { writeCeilings } from '@/features/plans/writes/ceilings';
import { lockPlans } from '@/features/plans/writes/save-plan';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { adoptInput } from '../schema';

type Held = { status: string; horizonEnd: string; assumptions: Assumption[] | null };

/** All centers under lock, so that nobody changes one between reading the state and writing to it. */
async function lockAllCenters(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ code: string; id: string }[]>(
    sql`SELECT code, id::text FROM service_center WHERE archived_at IS NULL`,
  );
  await lockCenters(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function writeCenters(
  context: CommandContext,
  { usual, days }: Adoption,
  ids: ReadonlyMap<string, string>,
  reason: string,
): Promise<number> {
  const withId = <Row extends { center: string }>({ center, ...row }: Row) => ({
    ...row,
    centerId: ids.get(center) ?? refuse('NOT_FOUND'),
  });
  if (usual.length > 0) await writeUsual(context, usual.map(withId), reason);
  if (days.length > 0) await writeDays(context, days.map(withId), reason);
  return usual.length + days.length;
}

/**
 * Makes true what a draft assumes of ceilings, capacities and closed days, by the writes of the ordinary commands and
 * in one change. Deliveries, limits in transition and the policy come true where they are kept.
 */
export const adoptAssumptions = defineCommand({
  name: 'whatIf.adopt',
  permission: 'center.write',
  input: adoptInput,
  run: async (context, { planId, reason }) => {
    const { tx, today } = context;
    await lockPlans(tx);
    const rows = await tx.$queryRaw<Held[]>(sql`
      SELECT status::text, horizon_end::text AS "horizonEnd", assumptions FROM plan WHERE id = ${planId}::uuid FOR UPDATE`);
    const plan = rows[0] ?? refuse('NOT_FOUND');
    if (plan.status !== 'DRAFT') refuse('NOT_DRAFT');
    const changes = (plan.assumptions ?? []).map(({ change }) => change).filter(isAdoptable);
    if (changes.length === 0) refuse('NOTHING_TO_DO');
    const centers = await lockAllCenters(tx);
    const { scenario } = await liveScenario(tx, today, { horizonEnd: plan.horizonEnd });
    const adopted = adoptionOf(scenario, changes);
    if (!adopted.ok) return refuse('ASSUMPTION_INVALID');
    const { adoption } = adopted;
    const written =
      (await writeCenters(context, adoption, centers, reason)) +
      (adoption.ceilings.length > 0 ? await writeCeilings(context, adoption.ceilings, reason) : 0);
    if (written === 0) refuse('NOTHING_TO_DO');
    return { written };
  },
});
