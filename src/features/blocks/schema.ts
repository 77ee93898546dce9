import { z } from 'zod';
import type { BlockKind, BlockOwner } from '@/domain/rollout/block-owners';
import { blockKinds, blockOwners } from '@/domain/rollout/block-owners';
import type { Stage } from '@/domain/rollout/stages';

/** From so many working days on a block counts as old. */
export const oldBlockDays = 3;

/** What narrows the list of blocks; the same words stand in the URL. */
export const blockFilterSchema = z.strictObject({
  owners: z.array(z.enum(blockOwners)).optional(),
  kinds: z.array(z.enum(blockKinds)).optional(),
  centers: z.array(z.string().max(12)).max(500).optional(),
  /** Open for at least so many working days. */
  minDays: z.number().int().min(0).max(60).optional(),
  /** Only what the person who asks can resolve. */
  mine: z.boolean().optional(),
  q: z.string().trim().max(100).optional(),
});
export type BlockFilter = z.infer<typeof blockFilterSchema>;

export const blockWindowSchema = z.strictObject({
  filter: blockFilterSchema,
  offset: z.number().int().min(0).max(1_000_000).default(0),
});

/** A line of the list of open blocks. Name and number are null where only the block concerns the viewer. */
export type BlockLine = {
  id: string;
  agentId: string;
  name: string | null;
  personnelNumber: string | null;
  team: string;
  teamName: string;
  center: string;
  centerName: string;
  stage: Stage;
  kind: BlockKind;
  owner: BlockOwner;
  outside: string | null;
  note: string | null;
  since: string;
  /** Working days since it was opened. */
  age: number;
  openedBy: string;
  planned: string | null;
  mayResolve: boolean;
};

export type BlockPage = { rows: BlockLine[]; total: number };

/** Open blocks by whom they wait for. */
export type OwnerCount = { owner: BlockOwner; open: number; old: number; oldest: string | null };

/** A block at its agent; `age` in working days since it was opened. */
export type AgentBlock = {
  id: string;
  kind: BlockKind;
  owner: BlockOwner;
  outside: string | null;
  note: string | null;
  openedOn: string;
  openedBy: string;
  age: number;
  resolvedOn: string | null;
  resolution: string | null;
  mayResolve: boolean;
};
