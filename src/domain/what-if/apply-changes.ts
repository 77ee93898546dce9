import type { Scenario } from '@/domain/planning/scenario';
import { scaleCapacities, setCapacity } from './capacities';
import type { Change } from './change';
import { addDelivery, cancelDelivery, moveDelivery } from './deliveries';
import { reorderBands, setCeiling, setLine, setTeam, setTeams } from './limits';
import { closeDay, openDay } from './working-days';
import type { ChangeProblemCode, Outcome } from './outcome';

function applyChange(scenario: Scenario, change: Change): Outcome {
  switch (change.kind) {
    case 'move':
      return moveDelivery(scenario, change);
    case 'add':
      return addDelivery(scenario, change);
    case 'cancel':
      return cancelDelivery(scenario, change);
    case 'capacity':
      return setCapacity(scenario, change);
    case 'capacities':
      return scaleCapacities(scenario, change);
    case 'close':
      return closeDay(scenario, change);
    case 'open':
      return openDay(scenario, change);
    case 'ceiling':
      return setCeiling(scenario, change);
    case 'team':
      return setTeam(scenario, change);
    case 'line':
      return setLine(scenario, change);
    case 'teams':
      return setTeams(scenario, change);
    case 'order':
      return reorderBands(scenario, change);
  }
}

/** `index` is the place of the change in its list. */
export type ChangeProblem = { index: number; code: ChangeProblemCode };
export type Applied = { ok: true; scenario: Scenario } | { ok: false; problems: ChangeProblem[] };

/**
 * A scenario as a list of changes, made one after the other, would have it. The scenario itself stays as it is; the new
 * one has the same agents in the same order and is again one that the planner accepts.
 */
export function applyChanges(scenario: Scenario, changes: readonly Change[]): Applied {
  const problems: ChangeProblem[] = [];
  let changed = scenario;
  changes.forEach((change, index) => {
    const outcome = applyChange(changed, change);
    if (outcome.ok) changed = outcome.scenario;
    else problems.push({ index, code: outcome.code });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario: changed };
}
