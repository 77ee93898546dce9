import type { BlockKind } from '@/domain/rollout/block-owners';
import type { WithdrawalKind } from '@/domain/rollout/withdrawal-reason';
import type { Selection } from '../schema';
import type { Act } from '../schema/acts';

/** What the dialog of an act collects. */
export type ActDraft = {
  day: string | null;
  formVersion: string;
  reason: string;
  note: string;
  blockKind: BlockKind;
  leaving: WithdrawalKind;
  until: string | null;
};

/** Acts that are nothing but a step and its reason. */
export const reasonActs: ReadonlySet<Act> = new Set<Act>([
  'undoClearance',
  'undoHandOver',
  'undoLive',
  'takeWithdrawalBack',
  'giveReason',
  'revokeReason',
]);

const shortestReason = 3;

/** Whether all that an act needs has been filled in. */
export function isComplete(act: Act, draft: ActDraft, standIn: boolean, today: string): boolean {
  const explained = draft.reason.trim().length >= shortestReason;
  if (reasonActs.has(act)) return explained;
  const dated = draft.day !== null && draft.day <= today;
  switch (act) {
    case 'clear':
      return dated && draft.formVersion.trim() !== '' && (!standIn || explained);
    case 'live':
      return dated && (!standIn || explained);
    case 'handOver':
      return dated;
    case 'absence':
      return draft.day !== null && draft.until !== null && draft.until >= draft.day && draft.until >= today;
    case 'block':
      return draft.blockKind !== 'OTHER' || draft.note.trim() !== '';
    case 'withdraw':
      return draft.leaving !== 'OTHER' || draft.note.trim() !== '';
    default:
      return true;
  }
}

/** The input of the command behind an act. */
export function inputOf(act: Act, draft: ActDraft, selection: Selection, standIn: boolean): object {
  const reason = draft.reason.trim();
  const note = draft.note.trim();
  if (reasonActs.has(act)) return { selection, reason };
  switch (act) {
    case 'clear':
      return {
        selection,
        signedOn: draft.day,
        formVersion: draft.formVersion,
        ...(standIn ? { reason } : {}),
      };
    case 'live':
      return { selection, on: draft.day, ...(standIn ? { reason } : {}) };
    case 'handOver':
      return { selection, on: draft.day, ...(note ? { note } : {}) };
    case 'absence':
      return { selection, from: draft.day, until: draft.until };
    case 'block':
      return { selection, kind: draft.blockKind, ...(note ? { note } : {}) };
    case 'withdraw':
      return { selection, kind: draft.leaving, text: note };
    default:
      return { selection };
  }
}
