'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { undoChange } from './commands/undo-change';
import { undoPreview } from './queries/undo-preview';
import { changeSetInput } from './schema';

export const undoChangeAction = actionFor(undoChange);
export const undoPreviewAction = readAction('change.undo', changeSetInput, undoPreview);
