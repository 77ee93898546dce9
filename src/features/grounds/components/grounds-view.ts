import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { groundStates, type GroundFilter, type GroundState } from '../schema';

/** What the address of the page says: tab, search, centers, and the row shown beside the list. */
export const groundsView = {
  q: parseAsString.withDefault(''),
  center: parseAsArrayOf(parseAsString).withDefault([]),
  state: parseAsStringLiteral(groundStates),
  open: parseAsString,
};
export const loadGroundsView = createLoader(groundsView);

export function filterOf(view: { q: string; center: string[]; state: GroundState | null }): GroundFilter {
  return {
    ...(view.q ? { q: view.q.slice(0, 100) } : {}),
    ...(view.center.length > 0 ? { centers: view.center } : {}),
    ...(view.state ? { states: [view.state] } : {}),
  };
}
