'use server';

import { actionFor } from '@/server/action';
import { adoptAssumptions } from './commands/adopt';

export const adoptAssumptionsAction = actionFor(adoptAssumptions);
