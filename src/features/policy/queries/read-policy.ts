import { policySchema } from '@/domain/priority/policy';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PolicyChoices, PolicyVersion } from '../schema';

/** All versions of the policy, the one in force first. */
export async function policyVersions(viewer: Viewer): Promise<PolicyVersion[]> {
  if (!can(viewer, 'policy.read')) return [];
  const rows = await db().$queryRaw<
    { number: number; rules: unknown; reason: string; by: string; at: Date }[]
  >(sql`
    SELECT p.number, p.rules, p.reason, u.name AS by, p.created_at AS at
      FROM priority_policy p JOIN app_user u ON u.id = p.created_by ORDER BY p.number DESC`);
  return rows.map(({ rules, at, ...row }) => ({
    ...row,
    policy: policySchema.parse(rules),
    at: at.toISOString(),
  }));
}

/** Lines and centers that a rule can ask for, by code. */
export async function policyChoices(viewer: Viewer): Promise<PolicyChoices> {
  if (!can(viewer, 'policy.read')) return { lines: [], centers: [] };
  const lines = await db().$queryRaw<PolicyChoices['lines']>(
    sql`SELECT code AS value, name AS label FROM service_line WHERE archived_at IS NULL ORDER BY name`,
  );
  const centers = await db().$queryRaw<PolicyChoices['centers']>(
    sql`SELECT code AS value, name AS label FROM service_center WHERE archived_at IS NULL ORDER BY name`,
  );
  return { lines, centers };
}
