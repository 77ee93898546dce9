import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayCalendar, type DayEvent } from './icalendar';

const stamp = new Date('2026-11-23T14:39:05.123Z');
const event: DayEvent = {
  uid: '2026-12-31.c1@heimvorteil',
  day: '2026-12-31',
  summary: '12 Übergaben · Köln',
  description: 'Laptops: 8',
};
const calendar = (events: DayEvent[]) => dayCalendar({ name: 'Köln', stamp, events });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('holds whole days, the end being the day after', () => {
    expect(unfolded(calendar([event]))).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:2026-12-31.c1@heimvorteil',
        'DTSTAMP:20261123T143905Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:12 Übergaben · Köln',
        'END:VCALENDAR',
      ]),
    );
  });

  it('is the same text for the same days', () => {
    expect(calendar([event])).toBe(calendar([{ ...event }]));
  });

  it('has no line over 75 octets, breaks none inside a character and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const made = calendar([{ ...event, summary: text }]);
        for (const line of made.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toContain('\ufffd');
        }
        const [summary = ''] = unfolded(made).filter((line) => line.startsWith('SUMMARY:'));
        const back = summary
          .slice(8)
          .replace(/\\n/g, '\n')
          .replace(/\\([\\;,])/g, '$1');
        if (!/[\\\p{Cc}]/u.test(text)) expect(back).toBe(text);
      }),
    );
  });

  it('lets no text open a line or an entry of its own', () => {
    const made = calendar([{ ...event, summary: 'a\r\nEND:VEVENT\nBEGIN:VALARM; x, y\\' }]);
    expect(unfolded(made)).toContain('SUMMARY:a\\nEND:VEVENT\\nBEGIN:VALARM\\; x\\, y\\\\');
    expect(unfolded(made).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });
});
