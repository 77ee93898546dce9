import { z } from 'zod';
import { selectionSchema } from '@/features/agents/schema';
import { isIsoDate } from '@/lib/dates';

const isoDate = z.string().refine(isIsoDate);

/** For whom: everybody of a wave, of the dates from – until in the plan in force, or a selection. */
export const assignTargetSchema = z.union([
  z.strictObject({ waveId: z.uuid(), version: z.number().int().min(1) }),
  z.strictObject({ from: isoDate, until: isoDate }),
  z.strictObject({ selection: selectionSchema }),
]);
export type AssignTarget = z.infer<typeof assignTargetSchema>;

export const assignInput = z.strictObject({ target: assignTargetSchema });
export const assignSelectionInput = z.strictObject({ selection: selectionSchema });
export const unassignInput = z.strictObject({
  selection: selectionSchema,
  reason: z.string().trim().min(3).max(500),
});

/** What an assignment would do: how many get which kit, and how many are refused for what. */
export type AssignPreview = {
  agents: number;
  laptops: number;
  desktops: number;
  refused: { code: string; agents: number }[];
};

/** An agent who got no device, with the reason. */
export type RefusedAgent = {
  id: string;
  name: string;
  personnelNumber: string;
  team: string;
  code: string;
};
export type AssignOutcome = {
  done: number;
  laptops: number;
  desktops: number;
  refused: { code: string; agents: number }[];
  /** The refused by name, the first of each reason; not those who have a device already. */
  rows: RefusedAgent[];
};
