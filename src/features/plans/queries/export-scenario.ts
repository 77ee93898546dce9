import type { Scenario } from '@/domain/planning/scenario';
import { today as clockToday } from '@/server/clock';
import { inTransaction } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { liveScenario } from './scenario';

/** The live state as a document for the planner; null for whoever may not read plans. */
export async function exportScenario(viewer: Viewer, today = clockToday()): Promise<Scenario | null> {
  if (!can(viewer, 'plan.read')) return null;
  const live = await inTransaction((tx) => liveScenario(tx, today), { read: true });
  return live.scenario;
}
