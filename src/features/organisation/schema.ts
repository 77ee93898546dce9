import { z } from 'zod';

export const modeSchema = z.enum(['DEMO', 'EMPTY', 'CUSTOMER']);
export type Mode = z.infer<typeof modeSchema>;

/** What the organisation is set to; dates are calendar dates. */
export type Organisation = {
  name: string;
  mode: Mode;
  timeZone: string;
  weekdays: number[];
  rolloutStart: string | null;
  horizonDays: number;
  transitionDays: number;
  frozenDays: number;
  /** Between 0 and 1. */
  defaultTransitionShare: number;
  /** The form of personnel numbers: `#` a digit, `@` a letter; null where any will do. */
  personnelNumberForm: string | null;
  version: number;
};

/** The password of every demo account; such accounts exist in demo mode only. */
export const demoPassword = 'heimvorteil-demo';

/** A demo sign-in as the start prints it. */
export type DemoAccount = { email: string; password: string; role: string; scope: string };
