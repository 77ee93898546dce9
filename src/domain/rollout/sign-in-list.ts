import { isIsoDate } from '@/lib/dates';
import { instantIn } from '@/lib/local-time';

/** A line of a pasted list of first sign-ins, read or not. `line` counts from 1, empty lines included. */
export type SignInLine =
  | {
      readonly line: number;
      readonly ok: true;
      readonly personnelNumber: string;
      /** Null where the line names no time: the sign-in is seen now. */
      readonly at: Date | null;
    }
  | { readonly line: number; readonly ok: false; readonly text: string; readonly code: 'LINE_UNREADABLE' };

const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const two = (digits: string) => digits.padStart(2, '0');

function readDate(text: string): string | null {
  const parts = german.exec(text);
  const date = parts ? `${parts[3]}-${two(parts[2] ?? '')}-${two(parts[1] ?? '')}` : text;
  return isIsoDate(date) ? date : null;
}

/**
 * Reads an instant: `2026-11-23T15:41:00Z`, or without a zone in that of the organisation, as
 * `2026-11-23 15:41`, `23.11.2026, 15:41:07` or a date alone (noon). Null where it is none of these.
 */
export function readInstant(text: string, timeZone: string): Date | null {
  if (/[Zz]$|[+-]\d{2}:?\d{2}$/.test(text) && /\d[T ]\d/.test(text)) {
    const instant = new Date(text.replace(' ', 'T'));
    return Number.isNaN(instant.getTime()) ? null : instant;
  }
  const [day = '', clock = '12:00'] = text.replace(/([T,]|\s)+/, ' ').split(' ');
  const date = readDate(day);
  const time = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/.exec(clock);
  if (!date || !time) return null;
  return instantIn(timeZone, date, `${two(time[1] ?? '')}:${time[2] ?? '00'}:${time[3] ?? '00'}`);
}

/** Reads lines of `personnel number; time`, separated by semicolon, tab or comma. */
export function readSignIns(text: string, timeZone: string): SignInLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): SignInLine[] => {
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const [, number = '', time = ''] = /^([^;,\t]+)[;,\t]?\s*(.*)$/.exec(trimmed) ?? [];
    const personnelNumber = number.replace(/^"|"$/g, '').trim();
    const shown = time.replace(/^"|"$/g, '').trim();
    const at = shown === '' ? null : readInstant(shown, timeZone);
    return personnelNumber === '' || (shown !== '' && at === null)
      ? [{ line: index + 1, ok: false, text: trimmed.slice(0, 80), code: 'LINE_UNREADABLE' }]
      : [{ line: index + 1, ok: true, personnelNumber, at }];
  });
}
