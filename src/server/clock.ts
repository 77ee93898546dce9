import { dateIn, type IsoDate } from '@/lib/dates';
import { readEnv } from './env';

/** The time zone in which the organisation's calendar runs. */
export const timeZone = 'Europe/Berlin';

/** The instant now. Trail and sessions use it; business dates never do. */
export function now(): Date {
  return new Date();
}

/** Today in the organisation's time zone, or the date that a demo or test has set. */
export function today(): IsoDate {
  return readEnv().HEIMVORTEIL_TODAY ?? dateIn(timeZone, now());
}
