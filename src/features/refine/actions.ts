'use server';

import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { leaveBetterOrder, lookAgain, takeBetterOrder, takeQuickOrder } from './commands/decide';
import { readRefinement } from './queries/read-refinement';
import { refinementInput } from './schema';

export const takeBetterOrderAction = actionFor(takeBetterOrder);
export const takeQuickOrderAction = actionFor(takeQuickOrder);
export const leaveBetterOrderAction = actionFor(leaveBetterOrder);
export const lookAgainAction = actionFor(lookAgain);
export const refinementAction = readAction('plan.read', refinementInput, (viewer, { planId }) =>
  readRefinement(viewer, planId),
);
