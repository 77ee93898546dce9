import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { stages } from '@/domain/rollout/stages';
import { oldBlockDays } from '@/features/blocks/schema';
import { isIsoDate } from '@/lib/dates';
import { parseAsDay, parseAsText } from '@/lib/url-parsers';
import { agentSorts, type AgentFilter } from '../schema';

export const agentStates = ['blocked', 'unplanned', 'overdue'] as const;
export const agentRoutes = ['LAPTOP', 'OWN_DESKTOP', 'EITHER'] as const;

/** No policy has more; a larger number in an address is nobody's band. */
const mostBands = 1_000;
const texts = parseAsArrayOf(parseAsText).withDefault([]);

/** What narrows the list, as it stands in the address. */
export const filterParams = {
  q: parseAsText.withDefault(''),
  stage: parseAsArrayOf(parseAsStringLiteral(stages)).withDefault([]),
  band: parseAsArrayOf(parseAsInteger).withDefault([]),
  center: texts,
  team: texts,
  line: texts,
  route: parseAsArrayOf(parseAsStringLiteral(agentRoutes)).withDefault([]),
  from: parseAsDay,
  until: parseAsDay,
  state: parseAsArrayOf(parseAsStringLiteral(agentStates)).withDefault([]),
  blockedDays: parseAsInteger,
};

export const listParams = {
  ...filterParams,
  sort: parseAsStringLiteral(agentSorts).withDefault('planned'),
  desc: parseAsBoolean.withDefault(false),
};

export type FilterParams = inferParserType<typeof filterParams>;

export const loadListParams = createLoader(listParams);
const serialize = createSerializer(filterParams);

/** The filter that the address means; what is unreadable in it is left out. */
export function filterOf(params: FilterParams): AgentFilter {
  const { q, stage, band, center, team, line, route, from, until, state, blockedDays } = params;
  return {
    ...(q.trim() ? { q: q.trim().slice(0, 100) } : {}),
    ...(stage.length ? { stages: stage } : {}),
    ...(band.length ? { bands: band.filter((one) => one >= 1 && one <= mostBands) } : {}),
    ...(center.length ? { centers: center.filter((code) => code.length <= 12) } : {}),
    ...(team.length ? { teams: team.filter((code) => code.length <= 60) } : {}),
    ...(line.length ? { lines: line.filter((code) => code.length <= 60) } : {}),
    ...(route.length ? { routes: route } : {}),
    ...(from && isIsoDate(from) ? { plannedFrom: from } : {}),
    ...(until && isIsoDate(until) ? { plannedUntil: until } : {}),
    ...(state.includes('blocked') ? { blocked: true } : {}),
    ...(state.includes('unplanned') ? { unplanned: true } : {}),
    ...(state.includes('overdue') ? { overdue: true } : {}),
    ...(blockedDays !== null && blockedDays >= 1 && blockedDays <= 60 ? { blockedDays } : {}),
  };
}

export const tabKeys = [
  'all',
  'bandOneOpen',
  'declarationMissing',
  'withoutDevice',
  'blockedLong',
  'dueToday',
] as const;
export type TabKey = (typeof tabKeys)[number];

const onTheWay = stages.filter((stage) => stage !== 'LIVE' && stage !== 'WITHDRAWN');

/** The filter of each saved view. */
export function tabFilter(tab: TabKey, today: string): Partial<FilterParams> {
  switch (tab) {
    case 'all':
      return {};
    case 'bandOneOpen':
      return { band: [1], stage: onTheWay };
    case 'declarationMissing':
      return { stage: ['WAITING'] };
    case 'withoutDevice':
      return { stage: ['CLEARED'] };
    case 'blockedLong':
      return { blockedDays: oldBlockDays };
    case 'dueToday':
      return { from: today, until: today };
  }
}

/** The address of the list with a filter. */
export function listHref(filter: Partial<FilterParams>): string {
  return serialize('/agents', filter);
}
