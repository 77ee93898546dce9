'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { applyImport } from './commands/apply-import';
import { discardImport } from './commands/discard-import';
import { previewAgain } from './commands/preview-again';
import { previewRows, previewRowsInput } from './queries/imports';
import { missingAgents, missingIds, missingInput } from './queries/missing';
import { movedInput, movedRows } from './queries/moved';

export const applyImportAction = actionFor(applyImport);
export const discardImportAction = actionFor(discardImport);
export const previewAgainAction = actionFor(previewAgain);
export const previewRowsAction = readAction('import.read', previewRowsInput, previewRows);
export const movedRowsAction = readAction('import.read', movedInput, movedRows);
export const missingAgentsAction = readAction('import.master', missingInput, missingAgents);
export const missingIdsAction = readAction('import.master', missingInput, missingIds);
