import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';

export const settingsSchema = z.strictObject({
  version: z.number().int(),
  name: z.string().trim().max(200),
  /** No plan begins before it; null: from the day on which it is made. */
  rolloutStart: z.string().refine(isIsoDate).nullable(),
  /** ISO weekdays, Monday 1 … Sunday 7. */
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length),
  horizonDays: z.number().int().min(1).max(366),
  transitionDays: z.number().int().min(1).max(20),
  frozenDays: z.number().int().min(0).max(20),
  /** Percent of a team that may be off the phone at most. */
  transitionPercent: z.number().int().min(1).max(100),
  /** `#` a digit, `@` a letter, all else itself; several by comma; empty where any number will do. */
  personnelNumberForm: z.string().trim().max(200),
});
export type SettingsInput = z.infer<typeof settingsSchema>;

/** The federal states by ISO 3166-2. */
export const federalStates = [
  'DE-BW',
  'DE-BY',
  'DE-BE',
  'DE-BB',
  'DE-HB',
  'DE-HH',
  'DE-HE',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-SH',
  'DE-TH',
] as const;
export type FederalState = (typeof federalStates)[number];

const isoDate = z.string().refine(isIsoDate);
export const holidaySchema = z.strictObject({
  state: z.enum(federalStates),
  date: isoDate,
  name: z.string().trim().min(1).max(80),
});
export const holidayKeySchema = z.strictObject({ state: z.enum(federalStates), date: isoDate });

export type Holiday = z.infer<typeof holidaySchema>;
export type Settings = SettingsInput & { timeZone: string; mode: string };
