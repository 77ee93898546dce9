const DAY = 86_400_000;
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '10-03', '12-25', '12-26']);
/** Good Friday, Easter Monday, Ascension and Whit Monday, in days from Easter Sunday. */
const EASTER_HOLIDAYS: readonly number[] = [-2, 1, 39, 50];

const instant = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const isoDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Easter Sunday of a year (Meeus, Jones, Butcher: Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Whether all of Germany works on a date: Monday to Friday, no nationwide holiday. */
export function isWorkingDay(date: string): boolean {
  const at = instant(date);
  const weekday = new Date(at).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED_HOLIDAYS.has(date.slice(5))) return false;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return !EASTER_HOLIDAYS.some((days) => easter + days * DAY === at);
}

/** The date itself if it is a working day, else the last one before it. */
export function workingDayUpTo(date: string): string {
  let at = instant(date);
  while (!isWorkingDay(isoDate(at))) at -= DAY;
  return isoDate(at);
}

/** The working day that lies `count` working days after (below 0: before) a working day. */
export function shiftWorkingDays(date: string, count: number): string {
  const step = count < 0 ? -DAY : DAY;
  let at = instant(date);
  let left = Math.abs(count);
  while (left > 0) {
    at += step;
    if (isWorkingDay(isoDate(at))) left -= 1;
  }
  return isoDate(at);
}

/** The calendar date some days after (below 0: before) a date. */
export function shiftDays(date: string, days: number): string {
  return isoDate(instant(date) + days * DAY);
}
