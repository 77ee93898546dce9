import type { Outcome } from '@/domain/importing/compare/outcome';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FieldsOf } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { refreshStatistics, type BulkTable } from '@/server/statistics';
import { applyAgents } from './apply-agents';
import { applyGrounds } from './apply-grounds';
import { applyCenters, applyServiceLines } from './apply-places';
import { applyDeliveries, applyDevices } from './apply-stock';
import { applyTeams } from './apply-teams';
import { applyUsers } from './apply-users';

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

/** Writes what the outcomes of a file say, in the open transaction. */
export async function applyOutcomes<K extends ImportKind>(
  kind: K,
  context: CommandContext,
  outcomes: readonly Outcome<FieldsOf[K]>[],
): Promise<void> {
  await appliers[kind](context, outcomes);
  await refresh(context, kind, outcomes.length);
}

/** Tells the database's planner of a table that has just changed by many rows. */
export async function refresh(context: CommandContext, kind: ImportKind, rows: number): Promise<void> {
  const table = grows[kind];
  if (table && rows >= many) await refreshStatistics(context.tx, [table]);
}
