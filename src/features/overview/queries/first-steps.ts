import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { FirstSteps } from '../schema';

/** What of the first steps is done already, for a rollout without a plan. Null for whoever may not see it. */
export async function readFirstSteps(viewer: Viewer): Promise<FirstSteps | null> {
  if (!can(viewer, 'overview.read')) return null;
  const rows = await db().$queryRaw<FirstSteps[]>(sql`
    SELECT (SELECT count(*)::int FROM service_center WHERE archived_at IS NULL) AS centers,
           (SELECT count(*)::int FROM service_line WHERE archived_at IS NULL) AS lines,
           (SELECT count(*)::int FROM team WHERE archived_at IS NULL) AS teams,
           (SELECT count(*)::int FROM device WHERE archived_at IS NULL) AS devices,
           (SELECT coalesce(sum(n), 0)::int FROM (SELECT n FROM counter_center UNION ALL SELECT n FROM counter_delta) k) AS agents,
           (SELECT greatest(max(number) - 1, 0) FROM priority_policy) AS policy,
           (SELECT count(*)::int FROM plan WHERE status <> 'DRAFT') AS plan`);
  return rows[0] ?? null;
}
