import { z } from 'zod';
import type { OvertakingReason } from '@/domain/rollout/overtaking';
import type { Stage } from '@/domain/rollout/stages';

export const acceptInput = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(20_000),
  reason: z.string().trim().min(3).max(500),
});

export const overtakingFilterSchema = z.strictObject({
  planId: z.uuid(),
  /** Open and undecided, explained by a limit, or accepted by a manager. */
  state: z.enum(['OPEN', 'EXPLAINED', 'ACCEPTED']).optional(),
  centers: z.array(z.string().max(12)).max(500).optional(),
});
export type OvertakingFilter = z.infer<typeof overtakingFilterSchema>;
export const overtakingWindow = z.strictObject({
  filter: overtakingFilterSchema,
  offset: z.number().int().min(0).max(2_000_000).default(0),
});

export type OvertakingSide = {
  agentId: string;
  name: string;
  personnelNumber: string;
  band: number;
  stage: Stage;
  date: string | null;
};

export type OvertakingLine = {
  id: string;
  center: string;
  centerName: string;
  overtaken: OvertakingSide;
  overtaker: OvertakingSide;
  happened: boolean;
  explained: OvertakingReason | null;
  acceptedWhy: string | null;
  acceptedBy: string | null;
};

export type OvertakingCounts = { total: number; open: number; explained: number; accepted: number };
