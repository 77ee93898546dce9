import { createLoader, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { parseAsText } from '@/lib/url-parsers';
import { groundStates, type GroundFilter, type GroundState } from '../schema';

/** What the address of the page says: tab, search, centers, and the row shown beside the list. */
export const groundsView = {
  q: parseAsText.withDefault(''),
  center: parseAsArrayOf(parseAsText).withDefault([]),
  state: parseAsStringLiteral(groundStates),
  open: parseAsText,
};
export const loadGroundsView = createLoader(groundsView);

export function filterOf(view: { q: string; center: string[]; state: GroundState | null }): GroundFilter {
  return {
    ...(view.q ? { q: view.q.slice(0, 100) } : {}),
    ...(view.center.length > 0 ? { centers: view.center } : {}),
    ...(view.state ? { states: [view.state] } : {}),
  };
}
