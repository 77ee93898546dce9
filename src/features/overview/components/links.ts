import type { BlockKind, BlockOwner } from '@/domain/rollout/block-owners';
import { stages, type Stage } from '@/domain/rollout/stages';

/** What the addresses of the lists say: the words are theirs (their pages read them from the address). */
type AgentsAddress = {
  stage?: readonly Stage[] | undefined;
  band?: number | undefined;
  center?: readonly string[] | undefined;
  from?: string | undefined;
  until?: string | undefined;
  state?: 'overdue' | 'blocked' | undefined;
};
type BlocksAddress = { owner?: BlockOwner; kind?: BlockKind; days?: number };
type PlanAddress = {
  day?: string;
  tab?: 'unplaced' | 'overtakings';
  state?: 'OPEN' | 'EXPLAINED' | 'ACCEPTED';
};

export const present = stages.filter((stage) => stage !== 'WITHDRAWN');
export const notLive = present.filter((stage) => stage !== 'LIVE');
export const underWay = notLive.filter((stage) => stage !== 'WAITING');
export const withKit: readonly Stage[] = ['HANDED_OVER', 'CONNECTED', 'LIVE'];
export const withoutReadyKit: readonly Stage[] = ['WAITING', 'CLEARED', 'DEVICE_ASSIGNED'];

type Value = string | number | readonly string[] | undefined;

function address(path: string, parts: Record<string, Value>): string {
  const query = Object.entries(parts).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const items = (Array.isArray(value) ? value : [value]) as (string | number)[];
    return [`${key}=${items.map((item) => encodeURIComponent(item)).join(',')}`];
  });
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** The list of agents that holds just the people of a figure. */
export const agentsHref = (parts: AgentsAddress): string => address('/agents', { ...parts });
export const blocksHref = (parts: BlocksAddress = {}): string => address('/blocks', { ...parts });
export const planHref = (parts: PlanAddress = {}): string => address('/plan', { ...parts });
