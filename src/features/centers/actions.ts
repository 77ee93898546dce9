'use server';

import { actionFor } from '@/server/action';
import { changeCapacity } from './commands/capacity';
import { clearCenterDay, setCenterDay } from './commands/days';

export const changeCapacityAction = actionFor(changeCapacity);
export const setCenterDayAction = actionFor(setCenterDay);
export const clearCenterDayAction = actionFor(clearCenterDay);
