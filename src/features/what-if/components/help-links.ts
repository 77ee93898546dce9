import { createSerializer, parseAsArrayOf } from 'nuqs/server';
import type { BlockKind, BlockOwner } from '@/domain/rollout/block-owners';
import { parseAsText } from '@/lib/url-parsers';

const words = parseAsArrayOf(parseAsText);
/** As the list of blocks and the list of agents read them from their addresses. */
const blocks = createSerializer({ kind: words, owner: words, center: words });
const agents = createSerializer({ stage: words, center: words, until: parseAsText });

const only = (code: string | null) => (code === null ? null : [code]);

/** The open blocks of a kind and owner, of one center or of all. */
export const blocksListHref = (kind: BlockKind, owner: BlockOwner, center: string | null): string =>
  blocks('/blocks', { kind: [kind], owner: [owner], center: only(center) });

/** The agents with a near date whom nobody has cleared. */
export const missingListHref = (center: string | null, until: string): string =>
  agents('/agents', { stage: ['WAITING'], center: only(center), until });
