import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { changeKinds, type PlacementFilter } from '../schema';

export const planTabs = ['day', 'unplaced', 'overtakings'] as const;
export type PlanTab = (typeof planTabs)[number];

/** What the address of the page says. */
export const planView = {
  plan: parseAsString,
  tab: parseAsStringLiteral(planTabs).withDefault('day'),
  day: parseAsString,
  center: parseAsArrayOf(parseAsString).withDefault([]),
  band: parseAsArrayOf(parseAsInteger).withDefault([]),
  route: parseAsArrayOf(parseAsStringLiteral(['LAPTOP', 'OWN_DESKTOP'] as const)).withDefault([]),
  reason: parseAsArrayOf(parseAsString).withDefault([]),
  change: parseAsStringLiteral(changeKinds),
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(['OPEN', 'EXPLAINED', 'ACCEPTED'] as const),
  open: parseAsString,
  /** The wave for which laptops are being assigned. */
  assign: parseAsString,
};
export const loadPlanView = createLoader(planView);
export type PlanView = Awaited<ReturnType<typeof loadPlanView>>;

/** The list that a view asks for; `day` is the day shown, null for all days. */
export function placementFilterOf(planId: string, view: PlanView, day: string | null): PlacementFilter {
  return {
    planId,
    ...(view.tab === 'unplaced'
      ? { unplaced: true, ...(view.reason.length > 0 ? { reasons: view.reason } : {}) }
      : { ...(day && !view.change ? { date: day } : {}), ...(view.change ? { change: view.change } : {}) }),
    ...(view.center.length > 0 ? { centers: view.center } : {}),
    ...(view.band.length > 0 ? { bands: view.band } : {}),
    ...(view.route.length > 0 && view.tab === 'day' ? { routes: view.route } : {}),
    ...(view.q ? { q: view.q.slice(0, 100) } : {}),
  };
}

/** A link inside the page: the address now with some of it changed; null takes a part out. */
export function planHref(view: PlanView, change: Partial<Record<keyof PlanView, string | null>>): string {
  const now: Record<string, string | null> = {
    plan: view.plan,
    tab: view.tab === 'day' ? null : view.tab,
    day: view.day,
    center: view.center.length > 0 ? view.center.join(',') : null,
    ...change,
  };
  const query = new URLSearchParams(
    Object.entries(now).flatMap(([key, value]) => (value === null ? [] : [[key, value] as [string, string]])),
  );
  return query.size === 0 ? '/plan' : `/plan?${query.toString()}`;
}
