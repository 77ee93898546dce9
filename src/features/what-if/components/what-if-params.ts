import { createLoader, createSerializer, parseAsStringLiteral } from 'nuqs/server';
import type { Change } from '@/domain/what-if/change';
import { writeVariant } from '@/domain/what-if/variant-text';
import { parseAsText } from '@/lib/url-parsers';
import { letters, peopleLists } from '../schema';

/** What the address says: each variant as a text, which one is being edited, and whose list of people is open. */
export const whatIfParams = {
  b: parseAsText,
  c: parseAsText,
  d: parseAsText,
  at: parseAsStringLiteral(letters),
  list: parseAsStringLiteral(peopleLists),
  of: parseAsStringLiteral(['a', ...letters] as const).withDefault('a'),
};

export const loadWhatIfParams = createLoader(whatIfParams);
const serialize = createSerializer(whatIfParams);

/** The address of the page with one variant. */
export const whatIfHref = (changes: readonly Change[], name = ''): string =>
  serialize('/plan/what-if', { b: writeVariant({ name, changes: [...changes] }) });
