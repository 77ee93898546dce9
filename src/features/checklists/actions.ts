'use server';

import { actionFor } from '@/server/action';
import { publishChecklist } from './commands';

export const publishChecklistAction = actionFor(publishChecklist);
