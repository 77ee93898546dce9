'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { acceptOvertakings } from './commands/accept';
import { listOvertakings } from './queries/list';
import { overtakingWindow } from './schema';

export const acceptOvertakingsAction = actionFor(acceptOvertakings);
export const moreOvertakingsAction = readAction('plan.read', overtakingWindow, listOvertakings);
