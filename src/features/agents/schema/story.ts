import type { DeviceStatus, Need, Route, Stage } from '@/domain/rollout/stages';
import type { AgentBlock } from '@/features/blocks/schema';
import type { Act } from './acts';

export type StoryKit = {
  deviceId: string;
  assetTag: string;
  model: string;
  status: DeviceStatus;
  role: 'CURRENT' | 'REPLACEMENT';
  route: Route;
  readyOn: string | null;
  stepsDone: number;
  steps: number;
};

/** The person behind the hand-over: not for IT staff. */
export type StoryPerson = {
  need: Need;
  earliest: string | null;
  declaration: { formVersion: string; signedOn: string; recordedBy: string } | null;
  absences: { id: string; from: string; until: string; over: boolean }[];
  withdrawnReason: string | null;
  noShows: number;
  baseline: boolean;
};

/** What belongs to bands and the order of the plan: for managers. */
export type StoryOrder = {
  band: number;
  front: boolean;
  rank: number | null;
  place: number | null;
  placeOf: number;
  operationalReason: string | null;
};

/** The whole story of an agent, in the fields that its reader may read. */
export type AgentStory = {
  id: string;
  personnelNumber: string;
  name: string;
  center: string;
  centerName: string;
  team: string;
  teamName: string;
  line: string;
  stage: Stage;
  stageSince: string;
  planned: string | null;
  route: Route | null;
  wave: string | null;
  handedOverOn: string | null;
  connectedAt: string | null;
  liveOn: string | null;
  blocks: AgentBlock[];
  kit: StoryKit[];
  person: StoryPerson | null;
  order: StoryOrder | null;
  /** What the reader may do now. */
  may: Act[];
};
