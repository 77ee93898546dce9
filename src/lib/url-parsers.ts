import { createParser } from 'nuqs/server';
import { isIsoDate } from './dates';
import { isStorable } from './storable-text';

/** A text in an address; one that no database can hold counts as not given. */
export const parseAsText = createParser<string>({
  parse: (text) => (isStorable(text) ? text : null),
  serialize: (text) => text,
});

/** A calendar date in an address, `YYYY-MM-DD`; one that does not exist counts as not given. */
export const parseAsDay = createParser<string>({
  parse: (text) => (isIsoDate(text) ? text : null),
  serialize: (day) => day,
});
