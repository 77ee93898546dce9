import { z } from 'zod';
import { selectionSchema } from '../schema';

/** What can be done to one or many; each has its preview. */
export const acts = [
  'clear',
  'undoClearance',
  'handOver',
  'undoHandOver',
  'live',
  'undoLive',
  'block',
  'absence',
  'noShow',
  'withdraw',
  'takeWithdrawalBack',
  'giveReason',
  'revokeReason',
] as const;
export type Act = (typeof acts)[number];

export const previewSchema = z.strictObject({ act: z.enum(acts), selection: selectionSchema });

/** What an act would do: how many, and who not and why (the first of them by name). */
export type ActPreview = {
  possible: number;
  refused: { code: string; count: number }[];
  examples: { id: string; name: string; code: string }[];
  /** Some of them are not led by the viewer: a reason is needed. */
  standIn: boolean;
  /** The form version used last, for the declaration. */
  formVersion: string;
};
