import type { LimitOfDay } from '@/domain/planning/plan-document';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';

/** Where more is fixed in a plan than a limit allows, the largest first. */
export async function planExcess(viewer: Viewer, planId: string): Promise<LimitOfDay[]> {
  if (!can(viewer, 'plan.read')) return [];
  const rows = await db().$queryRaw<{ excess: LimitOfDay[] }[]>(
    sql`SELECT metrics->'excess' AS excess FROM plan WHERE id = ${planId}::uuid`,
  );
  return (rows[0]?.excess ?? []).sort((a, b) => b.used - b.limit - (a.used - a.limit));
}
