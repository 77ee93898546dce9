import { stagePosition, type Stage } from './stages';

export type OutcomeVerdict<Code extends string> =
  { readonly ok: true } | { readonly ok: false; readonly code: Code };

/** Whether a block of a kind may be opened: not beside the way, and one open of each kind. */
export function canBlock(facts: {
  readonly stage: Stage;
  readonly openOfThisKind: boolean;
}): OutcomeVerdict<'WITHDRAWN' | 'ALREADY_THERE'> {
  if (facts.stage === 'WITHDRAWN') return { ok: false, code: 'WITHDRAWN' };
  return facts.openOfThisKind ? { ok: false, code: 'ALREADY_THERE' } : { ok: true };
}

/** Whether somebody can have missed the hand-over: the date has come and the kit has not been given. */
export function canMissHandOver(facts: {
  readonly stage: Stage;
  readonly promisedDate: string | null;
  readonly today: string;
}): OutcomeVerdict<'WITHDRAWN' | 'WRONG_STAGE' | 'NO_APPOINTMENT'> {
  if (facts.stage === 'WITHDRAWN') return { ok: false, code: 'WITHDRAWN' };
  if (stagePosition(facts.stage) >= stagePosition('HANDED_OVER')) return { ok: false, code: 'WRONG_STAGE' };
  return facts.promisedDate !== null && facts.promisedDate <= facts.today
    ? { ok: true }
    : { ok: false, code: 'NO_APPOINTMENT' };
}

/** Whether an absence may be recorded: only for those whose move is still to come. */
export function canBeAbsent(stage: Stage): OutcomeVerdict<'WITHDRAWN' | 'WRONG_STAGE'> {
  if (stage === 'WITHDRAWN') return { ok: false, code: 'WITHDRAWN' };
  return stagePosition(stage) < stagePosition('HANDED_OVER')
    ? { ok: true }
    : { ok: false, code: 'WRONG_STAGE' };
}
