import type { Outcome } from '@/domain/importing/compare/outcome';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FieldsOf } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { refreshStatistics, type BulkTable } from '@/server/statistics';
import { applyAgents, freeDesks } from './apply-agents';
import { applyGrounds } from './apply-grounds';
import { applyCenters, applyServiceLines } from './apply-places';
import { applyDeliveries, applyDevices } from './apply-stock';
import { applyTeams } from './apply-teams';
import { applyUsers } from './apply-users';
import type { Report } from './progress';

type Appliers = {
  [K in ImportKind]: (context: CommandContext, outcomes: readonly Outcome<FieldsOf[K]>[]) => Promise<void>;
};

const appliers: Appliers = {
  centers: applyCenters,
  'service-lines': applyServiceLines,
  teams: applyTeams,
  agents: applyAgents,
  devices: applyDevices,
  deliveries: applyDeliveries,
  grounds: applyGrounds,
  users: applyUsers,
};

const grows: Partial<Record<ImportKind, BulkTable>> = {
  teams: 'team',
  agents: 'agent',
  devices: 'device',
  grounds: 'priority_ground',
};
const many = 500;

/** So many rows are written by one statement: enough for speed, few enough to hold. */
const batchSize = 10_000;

/** Writes what the outcomes of a file say, in the open transaction and some thousand rows at a time. */
export async function applyOutcomes<K extends ImportKind>(
  kind: K,
  context: CommandContext,
  outcomes: readonly Outcome<FieldsOf[K]>[],
  report: Report = () => undefined,
): Promise<void> {
  const written = outcomes.filter((one) => one.verdict !== 'unchanged');
  if (kind === 'agents') await freeDesks(context, written);
  for (let done = 0; done < written.length; done += batchSize) {
    report('WRITING', done, written.length);
    await appliers[kind](context, written.slice(done, done + batchSize));
  }
  report('WRITING', written.length, written.length);
  await refresh(context, kind, written.length);
}

/** Tells the database's planner of a table that has just changed by many rows. */
export async function refresh(context: CommandContext, kind: ImportKind, rows: number): Promise<void> {
  const table = grows[kind];
  if (table && rows >= many) await refreshStatistics(context.tx, [table]);
}
