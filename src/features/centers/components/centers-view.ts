import { createLoader, parseAsBoolean, parseAsString } from 'nuqs/server';

/** What the address of the page says. */
export const centersView = {
  q: parseAsString.withDefault(''),
  stopped: parseAsBoolean.withDefault(false),
  open: parseAsString,
};
export const loadCentersView = createLoader(centersView);
