import type { Scenario } from '@/domain/planning/scenario';

/** Why a change cannot be made to a scenario. */
export type ChangeProblemCode =
  | 'UNKNOWN_CENTER'
  | 'UNKNOWN_TEAM'
  | 'UNKNOWN_LINE'
  | 'NO_DELIVERY'
  | 'NO_CEILING'
  | 'NO_WORKING_DAY'
  | 'BEFORE_START'
  | 'AFTER_END'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'ORDER_INCOMPLETE';

/** A scenario that is changed, or why not. */
export type Outcome = { ok: true; scenario: Scenario } | { ok: false; code: ChangeProblemCode };

export const problem = (code: ChangeProblemCode): Outcome => ({ ok: false, code });
export const changedTo = (scenario: Scenario): Outcome => ({ ok: true, scenario });
