import type { Route, Stage } from '@/domain/rollout/stages';
import type { AgentBlock } from '@/features/blocks/schema';

/** A person on a lead's board. */
export type BoardAgent = {
  id: string;
  personnelNumber: string;
  name: string;
  stage: Stage;
  stageSince: string;
  planned: string | null;
  route: Route | null;
  assetTag: string | null;
  handedOverOn: string | null;
  connectedAt: string | null;
  liveOn: string | null;
  baseline: boolean;
  absentUntil: string | null;
  noShows: number;
  withdrawnReason: string | null;
  blocks: AgentBlock[];
};

export type TeamChoice = { code: string; name: string; center: string; agents: number };
export type TeamBoard = {
  today: string;
  teams: TeamChoice[];
  team: TeamChoice;
  agents: BoardAgent[];
  formVersion: string;
};
