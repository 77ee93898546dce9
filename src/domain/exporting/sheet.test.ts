import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters, serialOf, sheetEnd, sheetHead, sheetRow, styles, xmlText } from './sheet';
import type { TableColumn } from './table';

const columns: TableColumn[] = [
  { header: 'Name', kind: 'text' },
  { header: 'Anzahl', kind: 'number' },
  { header: 'Datum', kind: 'day' },
  { header: 'Zeit', kind: 'instant' },
];

describe('a sheet', () => {
  it('counts days as Excel does', () => {
    expect(serialOf('1900-03-01')).toBe(61);
    expect(serialOf('2020-03-23')).toBe(43913);
    expect(serialOf('2026-11-23 18:00')).toBe(46349.75);
  });

  it('names its columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('holds numbers and days as numbers and text as text', () => {
    expect(sheetRow(2, ['0815', -3, '2020-03-23', null], columns)).toBe(
      `<row r="2"><c r="A2" t="inlineStr" s="${styles.text}"><is><t xml:space="preserve">0815</t></is></c>` +
        `<c r="B2"><v>-3</v></c><c r="C2" s="${styles.day}"><v>43913</v></c></row>`,
    );
  });

  it.each(['=1+1', '+49', '-2', '@x', '\t=1', ' =1'])('marks %j as text that stays text', (text) => {
    const row = sheetRow(2, [text], columns);
    expect(row).toContain(`t="inlineStr" s="${styles.quoted}"`);
    expect(row).not.toContain('<f>');
  });

  it('ends with the filter over all its rows', () => {
    expect(sheetEnd(columns, 16_000)).toContain('<autoFilter ref="A1:D16001"/>');
    expect(sheetHead(columns)).toContain('state="frozen"');
  });

  it('holds no character that XML does not know, and none that opens a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = xmlText(text);
        expect(safe).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);

        expect(safe).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
        expect(Buffer.from(safe, 'utf8').toString('utf8')).toBe(safe);
      }),
    );
  });

  it('cuts a text at what a cell can hold', () => {
    expect(xmlText('x'.repeat(40_000))).toHaveLength(32_767);
  });
});
