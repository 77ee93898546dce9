import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { blockKinds, blockOwners } from '@/domain/rollout/block-owners';
import { parseAsText } from '@/lib/url-parsers';
import type { BlockFilter } from '../schema';

/** What narrows the list of blocks, as it stands in the address. */
export const blockParams = {
  q: parseAsText.withDefault(''),
  owner: parseAsArrayOf(parseAsStringLiteral(blockOwners)).withDefault([]),
  kind: parseAsArrayOf(parseAsStringLiteral(blockKinds)).withDefault([]),
  center: parseAsArrayOf(parseAsText).withDefault([]),
  days: parseAsInteger,
  mine: parseAsBoolean.withDefault(false),
};

export type BlockParams = inferParserType<typeof blockParams>;
export const loadBlockParams = createLoader(blockParams);
const serialize = createSerializer(blockParams);

/** The filter that the address means; what is unreadable in it is left out. */
export function blockFilterOf({ q, owner, kind, center, days, mine }: BlockParams): BlockFilter {
  return {
    ...(q.trim() ? { q: q.trim().slice(0, 100) } : {}),
    ...(owner.length ? { owners: owner } : {}),
    ...(kind.length ? { kinds: kind } : {}),
    ...(center.length ? { centers: center.filter((code) => code.length <= 12) } : {}),
    ...(days !== null && days >= 1 && days <= 60 ? { minDays: days } : {}),
    ...(mine ? { mine } : {}),
  };
}

/** The address of the list with a filter. */
export function blocksHref(filter: Partial<BlockParams>): string {
  return serialize('/blocks', filter);
}
