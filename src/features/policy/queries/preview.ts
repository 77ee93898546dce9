import { policyProblems, type Policy } from '@/domain/priority/policy';
import { previewPolicy } from '@/domain/priority/preview';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PolicyPreview } from '../schema';
import { loadBandFacts } from '../writes/bands';

const nothing: PolicyPreview = { problems: [], bands: [], rules: [], changed: { kind: 'shown', value: 0 } };

/**
 * What a policy would do if it were saved now; nothing is written. A policy that may not be saved is not counted
 * either: a rule that joins a ground with a center would tell who has one.
 */
export async function preview(viewer: Viewer, policy: Policy): Promise<PolicyPreview> {
  if (!can(viewer, 'policy.write')) {
    return nothing;
  }
  const problems = policyProblems(policy);
  if (problems.length > 0) return { ...nothing, problems };
  const people = await loadBandFacts(db(), sql`true`, today());
  const { bands, rules, changed } = previewPolicy(policy, people);
  return { problems, bands: [...bands], rules: [...rules], changed };
}
