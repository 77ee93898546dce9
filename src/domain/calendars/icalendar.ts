import { addDays, type IsoDate } from '@/lib/dates';

/** What happens on one whole day. */
export type DayEvent = {
  /** Stays the same however often the calendar is read, so that an entry changes instead of doubling. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
};

export type DayCalendar = {
  readonly name: string;
  /** When what it tells was last made: the same instant gives the same text. */
  readonly stamp: Date;
  readonly events: readonly DayEvent[];
};

/** A text as a value of RFC 5545 (3.3.11). */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

const octets = (text: string) => new TextEncoder().encode(text).length;

/** A line of at most 75 octets each (3.1); what is longer goes on in the next, behind a blank. */
function folded(line: string): string {
  const lines: string[] = [];
  let held = '';
  for (const character of line) {
    if (octets(held) + octets(character) > 75) {
      lines.push(held);
      held = ' ';
    }
    held += character;
  }
  return `${[...lines, held].join('\r\n')}\r\n`;
}

const plain = (day: IsoDate) => day.replaceAll('-', '');
const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '');

/** A calendar of whole days as RFC 5545 writes it; days need no time zone. Calendars are asked to read it hourly. */
export function dayCalendar({ name, stamp, events }: DayCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Heimvorteil//Hand-over days//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(({ uid, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}
