import { matchDevices } from '@/domain/rollout/match-devices';
import { today } from '@/server/clock';
import { db, emptySql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import { type assignInput, type AssignPreview } from '../schema';
import { readClaimants, readLaptops } from '../writes/claimants';
import { countRefusals } from './refusals';
import { targetIds } from './targets';
import type { z } from 'zod';

/** What an assignment would do now, without doing it; null where there is nothing to assign to. */
export async function previewAssign(
  viewer: Viewer,
  { target }: z.infer<typeof assignInput>,
): Promise<AssignPreview | null> {
  const scope = agentScope(viewer, 'assignment.create');
  const meant = await targetIds(db(), viewer, target, scope, today());
  if (!meant.ok) return null;
  const claimants = await readClaimants(db(), meant.ids, scope);
  const verdicts = matchDevices(claimants, await readLaptops(db(), claimants, emptySql));
  return {
    agents: claimants.length,
    laptops: verdicts.filter((verdict) => verdict.ok && verdict.route === 'LAPTOP').length,
    desktops: verdicts.filter((verdict) => verdict.ok && verdict.route === 'OWN_DESKTOP').length,
    refused: countRefusals(verdicts),
  };
}
