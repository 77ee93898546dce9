'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { openBlock } from './commands/open';
import { reassignBlocks } from './commands/reassign';
import { resolveBlocks } from './commands/resolve';
import { listBlocks } from './queries/list';
import { blockWindowSchema } from './schema';

export const openBlockAction = actionFor(openBlock);
export const resolveBlocksAction = actionFor(resolveBlocks);
export const reassignBlocksAction = actionFor(reassignBlocks);
export const moreBlocksAction = readAction('block.read', blockWindowSchema, listBlocks);
