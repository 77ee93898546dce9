import { addDays as add, differenceInCalendarDays, format, isValid, parseISO } from 'date-fns';

/** A calendar date as text, `YYYY-MM-DD`. Text order is date order. */
export type IsoDate = string;

/** The date some calendar days later (or earlier, with a negative number). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return format(add(parseISO(date), days), 'yyyy-MM-dd');
}

/** Calendar days from one date to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    isValid(parseISO(text)) &&
    format(parseISO(text), 'yyyy-MM-dd') === text
  );
}

/** ISO weekday of a date, Monday 1 … Sunday 7. */
export function isoWeekday(date: IsoDate): number {
  return Number(format(parseISO(date), 'i'));
}

/** The date of an instant in a time zone. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
