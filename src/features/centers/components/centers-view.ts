import { createLoader, parseAsBoolean, parseAsStringLiteral } from 'nuqs/server';
import { parseAsText } from '@/lib/url-parsers';
import { centerSorts, type CenterView } from '../schema';

/** What the address of the page says. */
export const centersView = {
  q: parseAsText.withDefault(''),
  stopped: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(centerSorts).withDefault('name'),
  desc: parseAsBoolean.withDefault(false),
  open: parseAsText,
};
export const loadCentersView = createLoader(centersView);

/** What of it narrows and orders the list. */
export function centerViewOf({ q, stopped, sort, desc }: CenterView): CenterView {
  return { q: q.slice(0, 100), stopped, sort, desc };
}
