import { createLoader, parseAsArrayOf, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { isIsoDate } from '@/lib/dates';
import { parseAsDay, parseAsText } from '@/lib/url-parsers';
import { changeFilters, limitResources, type PlacementFilter } from '../schema';

export const planTabs = ['day', 'all', 'unplaced', 'changes', 'overtakings'] as const;
export type PlanTab = (typeof planTabs)[number];

const texts = parseAsArrayOf(parseAsText).withDefault([]);

/** What the address of the page says. */
export const planView = {
  plan: parseAsText,
  tab: parseAsStringLiteral(planTabs).withDefault('day'),
  day: parseAsDay,
  /** The days of a wave, in the list of all. */
  from: parseAsDay,
  until: parseAsDay,
  center: texts,
  team: texts,
  band: parseAsArrayOf(parseAsInteger).withDefault([]),
  route: parseAsArrayOf(parseAsStringLiteral(['LAPTOP', 'OWN_DESKTOP'] as const)).withDefault([]),
  reason: texts,
  change: parseAsStringLiteral(changeFilters),
  broken: texts,
  q: parseAsText.withDefault(''),
  state: parseAsStringLiteral(['OPEN', 'EXPLAINED', 'ACCEPTED'] as const),
  /** Whose "why then?" is open. */
  open: parseAsText,
  /** Which cell of the board is open: resource and day. */
  limit: parseAsText,
  /** The wave for which laptops are being assigned. */
  assign: parseAsText,
};
export const loadPlanView = createLoader(planView);
export type PlanView = Awaited<ReturnType<typeof loadPlanView>>;

type Part = Partial<PlacementFilter>;

/** What a tab asks for; `day` is the day shown, null for all days. */
function tabPart(view: PlanView, day: string | null): Part {
  const { tab, from, until, change, broken, reason } = view;
  switch (tab) {
    case 'unplaced':
      return { unplaced: true, ...(reason.length > 0 ? { reasons: reason } : {}) };
    case 'all':
      return {
        placed: true,
        ...(from && isIsoDate(from) ? { from } : {}),
        ...(until && isIsoDate(until) ? { until } : {}),
      };
    case 'changes':
      return { change: change ?? 'LATER', ...(change === 'BROKEN' && broken.length > 0 ? { broken } : {}) };
    default:
      return day && isIsoDate(day) ? { date: day } : { placed: true };
  }
}

/** The list that a view asks for. */
export function placementFilterOf(planId: string, view: PlanView, day: string | null): PlacementFilter {
  const { center, team, band, route, q, tab } = view;
  return {
    planId,
    ...tabPart(view, day),
    ...(center.length > 0 ? { centers: center } : {}),
    ...(team.length > 0 ? { teams: team } : {}),
    ...(band.length > 0 ? { bands: band } : {}),
    ...(route.length > 0 && tab !== 'unplaced' ? { routes: route } : {}),
    ...(q ? { q: q.slice(0, 100) } : {}),
  };
}

/** A link inside the page: the address now with some of it changed; null takes a part out. */
export function planHref(view: PlanView, change: Partial<Record<keyof PlanView, string | null>>): string {
  const list = (values: readonly (string | number)[]) => (values.length > 0 ? values.join(',') : null);
  const now: Record<string, string | null> = {
    plan: view.plan,
    tab: view.tab === 'day' ? null : view.tab,
    day: view.day,
    center: list(view.center),
    team: list(view.team),
    band: list(view.band),
    route: list(view.route),
    q: view.q || null,
    ...change,
  };
  const query = new URLSearchParams(
    Object.entries(now).flatMap(([key, value]) => (value === null ? [] : [[key, value] as [string, string]])),
  );
  return query.size === 0 ? '/plan' : `/plan?${query.toString()}`;
}

export type LimitCell = { resource: (typeof limitResources)[number]; date: string };

/** The cell of the board that an address names. */
export function limitCellOf(limit: string | null): LimitCell | null {
  const [name, date] = limit?.split('.') ?? [];
  const resource = limitResources.find((one) => one === name);
  return resource && date && isIsoDate(date) ? { resource, date } : null;
}

export const limitCellText = ({ resource, date }: LimitCell): string => `${resource}.${date}`;
