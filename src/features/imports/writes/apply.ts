import type { Outcome } from '@/domain/importing/compare/outcome';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FieldsOf } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { applyAgents } from './apply-agents';
import { applyGrounds } from './apply-grounds';
import { applyCenters, applyServiceLines, applyTeams } from './apply-places';
import { applyDeliveries, applyDevices } from './apply-stock';
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

/** Writes what the outcomes of a file say, in the open transaction. */
export function applyOutcomes<K extends ImportKind>(
  kind: K,
  context: CommandContext,
  outcomes: readonly Outcome<FieldsOf[K]>[],
): Promise<void> {
  return appliers[kind](context, outcomes);
}
