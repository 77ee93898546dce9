import { isAdoptable } from '@/domain/what-if/adoption';
import { isHeld, type Assumption } from '@/domain/what-if/assumptions';
import { liveScenario } from '@/features/plans/queries/scenario';
import { today as clockToday } from '@/server/clock';
import { inTransaction, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { AssumptionLine } from '../schema';

type Row = { assumptions: Assumption[]; horizonEnd: string; policyNumber: number };

/** What a draft assumes, and what of it the world is by now; empty for a draft that assumes nothing. */
export async function planAssumptions(
  viewer: Viewer,
  planId: string,
  day = clockToday(),
): Promise<AssumptionLine[]> {
  if (!can(viewer, 'plan.read')) return [];
  return inTransaction(
    async (tx) => {
      const rows = await tx.$queryRaw<Row[]>(sql`
        SELECT assumptions, horizon_end::text AS "horizonEnd", policy_number AS "policyNumber"
          FROM plan WHERE id = ${planId}::uuid AND status = 'DRAFT' AND assumptions IS NOT NULL`);
      const plan = rows[0];
      if (!plan) return [];
      const live = await liveScenario(tx, day, { horizonEnd: plan.horizonEnd });
      const isPolicyChanged = live.policyNumber !== plan.policyNumber;
      return plan.assumptions.map((assumption) => ({
        change: assumption.change,
        held: isHeld(assumption, { scenario: live.scenario, isPolicyChanged }),
        adoptable: isAdoptable(assumption.change),
      }));
    },
    { read: true },
  );
}
