import { policyProblems, type Policy } from '@/domain/priority/policy';
import { previewPolicy } from '@/domain/priority/preview';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PolicyPreview } from '../schema';
import { loadBandFacts } from '../writes/bands';

/** What a policy would do if it were saved now; nothing is written. */
export async function preview(viewer: Viewer, policy: Policy): Promise<PolicyPreview> {
  if (!can(viewer, 'policy.write')) {
    return { problems: [], bands: [], rules: [], changed: { kind: 'shown', value: 0 } };
  }
  const people = await loadBandFacts(db(), sql`true`, today());
  const { bands, rules, changed } = previewPolicy(policy, people);
  return { problems: policyProblems(policy), bands: [...bands], rules: [...rules], changed };
}
