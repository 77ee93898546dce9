import type { DeviceStatus, Stage } from './stages';

/** What a step asks about, as plain data. Dates are calendar dates. */
export type StepFacts = {
  readonly stage: Stage;
  readonly hasOpenBlock: boolean;
  readonly declarationSignedOn: string | null;
  readonly device: {
    readonly status: DeviceStatus;
    readonly stepsLeft: number;
    /** Sent and not yet arrived. */
    readonly inTransit: boolean;
  } | null;
  readonly today: string;
  /** The day the step happened: hand-over, sign-in, first contact. */
  readonly on: string;
  readonly handedOverOn: string | null;
};

/** The stages that a step leads to; assigning a device has a rule of its own (match-devices). */
export type StepTo = 'CLEARED' | 'DEVICE_READY' | 'HANDED_OVER' | 'CONNECTED' | 'LIVE';

export type StepRefusal =
  | 'WRONG_STAGE'
  | 'ALREADY_THERE'
  | 'BLOCKED'
  | 'DECLARATION_MISSING'
  | 'DATE_IN_FUTURE'
  | 'DATE_BEFORE_HAND_OVER'
  | 'DATE_BEFORE_DECLARATION'
  | 'NO_DEVICE'
  | 'CHECKLIST_INCOMPLETE'
  | 'DEVICE_NOT_READY'
  | 'IN_TRANSIT';

export type StepVerdict =
  | { readonly ok: true; readonly device: DeviceStatus | null }
  | { readonly ok: false; readonly code: StepRefusal };

const from: Record<StepTo, Stage> = {
  CLEARED: 'WAITING',
  DEVICE_READY: 'DEVICE_ASSIGNED',
  HANDED_OVER: 'DEVICE_READY',
  CONNECTED: 'HANDED_OVER',
  LIVE: 'CONNECTED',
};

const refused = (code: StepRefusal): StepVerdict => ({ ok: false, code });

/**
 * Whether an agent may take the step to `to`, and which status its device takes with it (null: none
 * or unchanged). An open block holds an agent where it stands; no step can be skipped.
 */
export function canAdvance(to: StepTo, facts: StepFacts): StepVerdict {
  if (facts.stage === to) return refused('ALREADY_THERE');
  if (facts.stage !== from[to]) return refused('WRONG_STAGE');
  if (facts.hasOpenBlock && to !== 'CLEARED') return refused('BLOCKED');
  if (facts.on > facts.today) return refused('DATE_IN_FUTURE');
  if (to === 'CLEARED') {
    if (facts.declarationSignedOn === null) return refused('DECLARATION_MISSING');
    if (facts.declarationSignedOn > facts.today) return refused('DATE_IN_FUTURE');
    return { ok: true, device: null };
  }
  if (facts.device === null) return refused('NO_DEVICE');
  if (to === 'DEVICE_READY') {
    return facts.device.stepsLeft === 0 ? { ok: true, device: 'READY' } : refused('CHECKLIST_INCOMPLETE');
  }
  if (to === 'HANDED_OVER') {
    if (facts.device.inTransit) return refused('IN_TRANSIT');
    if (facts.device.status !== 'READY') return refused('DEVICE_NOT_READY');
    if (facts.declarationSignedOn !== null && facts.on < facts.declarationSignedOn) {
      return refused('DATE_BEFORE_DECLARATION');
    }
    return { ok: true, device: 'HANDED_OVER' };
  }
  if (facts.handedOverOn !== null && facts.on < facts.handedOverOn) return refused('DATE_BEFORE_HAND_OVER');
  return { ok: true, device: to === 'LIVE' ? 'IN_USE' : 'HANDED_OVER' };
}
