'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { assignWave } from './commands/assign';
import { unassign } from './commands/unassign';
import { previewAssign } from './queries/preview';
import { assignInput } from './schema';

export const assignWaveAction = actionFor(assignWave);
export const unassignAction = actionFor(unassign);
export const previewAssignAction = readAction('assignment.create', assignInput, previewAssign);
