import { dateIn } from '@/lib/dates';

/** How a calendar date (YYYY-MM-DD) is written: `short` "Mo 23.11.", `full` "23.11.2026", `long` "Mo 23.11.2026", `tight` "23.11.". */
export type DayForm = 'short' | 'full' | 'long' | 'tight';

const fields: Record<DayForm, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: '2-digit', month: '2-digit' },
  full: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' },
  tight: { day: '2-digit', month: '2-digit' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  formatters.set(key, made);
  return made;
}

/** "Mo., 23.11." of Intl is one dot and one comma too many for a table. */
const withoutComma = (text: string) => text.replace(/^(\p{L}+)\.?,?\s/u, '$1 ');

export function formatDay(locale: string, day: string, form: DayForm = 'short'): string {
  return withoutComma(
    formatter(locale, { ...fields[form], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
  );
}

/** An instant in the organisation's time zone: "Mo 23.11., 15:39"; with `form: 'time'` only "15:39". */
export function formatInstant(
  locale: string,
  instant: Date | string,
  options: { timeZone?: string | undefined; form?: 'short' | 'long' | 'time' | undefined } = {},
): string {
  const { timeZone = 'Europe/Berlin', form = 'short' } = options;
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  const time = formatter(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(date);
  if (form === 'time') return time;
  return `${withoutComma(formatter(locale, { ...fields[form], timeZone }).format(date))}, ${time}`;
}

/** When an event of the trail happened: its instant, or its day where it was recorded on another one. */
export function formatEvent(locale: string, event: { at: string; day: string }): string {
  const recordedOn = dateIn('Europe/Berlin', new Date(event.at));
  return event.day === recordedOn ? formatInstant(locale, event.at) : formatDay(locale, event.day);
}

/** A share between 0 and 1 as "29,1 %", with a narrow space that does not break. */
export function formatShare(locale: string, share: number, digits = 1): string {
  const options: Intl.NumberFormatOptions = {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  return new Intl.NumberFormat(locale, options).format(share).replace('\u00a0', '\u202f');
}
