'use server';

import { actionFor } from '@/server/action';
import { addHoliday, fillHorizon, removeHoliday } from './commands/holidays';
import { saveSettings } from './commands/save-settings';

export const saveSettingsAction = actionFor(saveSettings);
export const addHolidayAction = actionFor(addHoliday);
export const removeHolidayAction = actionFor(removeHoliday);
export const fillHorizonAction = actionFor(fillHorizon);
