import type { IsoDate } from './dates';

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, made);
  return made;
}

/** What the clocks of a time zone show at an instant, as milliseconds of the same figures in UTC. */
function shownAt(timeZone: string, instant: number): number {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant at which the clocks of a time zone show this date and time (`HH:MM:SS`). */
export function instantIn(timeZone: string, date: IsoDate, time: string): Date {
  const wanted = Date.parse(`${date}T${time}Z`);
  const first = wanted - (shownAt(timeZone, wanted) - wanted);
  return new Date(first - (shownAt(timeZone, first) - wanted));
}

/** The time of day `HH:MM:SS` that the clocks of a time zone show at an instant. */
export function timeOfDay(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(instant);
}

const minutes = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show at an instant, as `YYYY-MM-DD HH:MM`. */
export function localMinute(timeZone: string, instant: Date): string {
  const known = minutes.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  minutes.set(timeZone, format);
  return format.format(instant);
}
