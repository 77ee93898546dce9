import { createLoader, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { trailActions } from '@/domain/trail/actions';
import { parseAsDay, parseAsText } from '@/lib/url-parsers';
import { trailFilterSchema, type TrailFilter } from '../schema';

/** What the address of the page says: filter, and the event shown beside the list. */
export const trailView = {
  action: parseAsArrayOf(parseAsStringLiteral(trailActions)).withDefault([]),
  actor: parseAsText,
  changeSet: parseAsText,
  subject: parseAsText,
  from: parseAsDay,
  until: parseAsDay,
  open: parseAsText,
};
export const loadTrailView = createLoader(trailView);

type View = {
  action: (typeof trailActions)[number][];
  actor: string | null;
  changeSet: string | null;
  subject: string | null;
  from: string | null;
  until: string | null;
};

/** The filter of an address; what cannot be read in it is left out. */
export function filterOf(view: View): TrailFilter {
  const shape = trailFilterSchema.shape;
  const filter: TrailFilter = {};
  if (view.action.length > 0) filter.actions = view.action;
  for (const key of ['actor', 'changeSet', 'subject', 'from', 'until'] as const) {
    const value = view[key];
    if (value && shape[key].safeParse(value).success) filter[key] = value;
  }
  return filter;
}
