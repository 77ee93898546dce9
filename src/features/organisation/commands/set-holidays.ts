import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { insertHolidays } from '../writes/holidays';

/** Fills the public holidays of every federal state for some years; what is there stays. */
export const fillHolidays = defineCommand({
  name: 'organisation.fillHolidays',
  permission: 'settings.write',
  input: z.strictObject({ years: z.array(z.number().int().min(2000).max(2100)).min(1).max(5) }),
  run: async ({ tx }, { years }) => ({ holidays: await insertHolidays(tx, years) }),
});
