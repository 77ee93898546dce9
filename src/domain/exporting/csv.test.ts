import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLine } from './csv';
import type { TableColumn } from './table';

const columns: TableColumn[] = [
  { header: 'Name', kind: 'text' },
  { header: 'Anzahl', kind: 'number' },
  { header: 'Datum', kind: 'day' },
  { header: 'Zeit', kind: 'instant' },
];

describe('a CSV file', () => {
  it('in German is separated by semicolons, with German days and decimals', () => {
    expect(csvLine(['Köln', 12.5, '2026-11-23', '2026-11-23 15:39'], columns, 'de')).toBe(
      'Köln;12,5;23.11.2026;23.11.2026 15:39\r\n',
    );
  });

  it('in English is separated by commas, with ISO days and decimal points', () => {
    expect(csvLine(['Cologne', 12.5, '2026-11-23', '2026-11-23 15:39'], columns, 'en')).toBe(
      'Cologne,12.5,2026-11-23,2026-11-23 15:39\r\n',
    );
  });

  it('begins with the mark of UTF-8 and its headers', () => {
    expect(csvHead(columns, 'de')).toBe('\uFEFFName;Anzahl;Datum;Zeit\r\n');
  });

  it.each(['=1+1', '+49 221', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '＝1+1'])(
    'defuses the text %j',
    (text) => {
      expect(parse(csvLine([text], columns, 'de'), { delimiter: ';' })).toEqual([[`'${text}`]]);
    },
  );

  it('keeps a number a number, below zero too', () => {
    expect(csvLine(['x', -3, null, null], columns, 'de')).toBe('x;-3;;\r\n');
  });

  it('leaves text in a column of numbers text, and defuses it', () => {
    expect(csvLine(['x', '<5', null, null], columns, 'de')).toBe('x;<5;;\r\n');
    expect(csvLine(['x', '=5', null, null], columns, 'de')).toBe("x;'=5;;\r\n");
  });

  it('gives back every text as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }),
        fc.constantFrom('de' as const, 'en' as const),
        (texts, language) => {
          const line = csvLine(texts, [], language);
          const [back] = parse(line, { delimiter: language === 'de' ? ';' : ',' }) as string[][];
          expect(back?.map((cell, at) => (cell === texts[at] ? cell : cell.replace(/^'/, '')))).toEqual(
            texts,
          );
          expect(back?.some((cell) => /^[\s\u00a0]*[=+\-@]/.test(cell))).toBe(false);
        },
      ),
    );
  });
});
