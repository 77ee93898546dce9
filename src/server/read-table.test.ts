import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table';

const GERMAN = 'Kürzel;Ort\r\nKÖ1;Köln\r\nMÜ1;München, Süd\r\n';
const read = (text: string, encoding = 'utf-8') => readTable(iconv.encode(text, encoding));
const code = async (bytes: Buffer | string, options = {}) => {
  const table = await readTable(Buffer.from(bytes), options);
  return table.ok ? 'ok' : table.code;
};

describe('an uploaded table', () => {
  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])(
    'is read in %s, found by itself',
    async (encoding) => {
      expect(await read(GERMAN, encoding)).toEqual({
        ok: true,
        ...{ encoding, separator: ';', sheet: null, sheets: [], linked: false },
        headers: ['Kürzel', 'Ort'],
        rows: [
          { line: 2, cells: ['KÖ1', 'Köln'] },
          { line: 3, cells: ['MÜ1', 'München, Süd'] },
        ],
      });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('loses its byte order mark in %s', async (encoding) => {
    const table = await readTable(iconv.encode(GERMAN, encoding, { addBOM: true }));
    expect(table).toMatchObject({ ok: true, encoding, headers: ['Kürzel', 'Ort'] });
  });

  it('is read in the encoding that a person has chosen', async () => {
    const bytes = iconv.encode('Name;Ort\nŁukasz;Łódź\n', 'windows-1250');
    const table = await readTable(bytes, { encoding: 'windows-1250' });
    expect(table).toMatchObject({ encoding: 'windows-1250', rows: [{ cells: ['Łukasz', 'Łódź'] }] });
    expect(await code(bytes, { encoding: 'utf-8' })).toBe('WRONG_ENCODING');
    expect(await code(bytes, { encoding: 'klingon' })).toBe('UNKNOWN_ENCODING');
  });

  it.each([';', ',', '\t', '|'])('is cut at %j, found by itself', async (separator) => {
    const text = [
      ['Name', 'Wert', 'Ort'],
      ['"a;b,c\td|e"', '1', 'x'],
      ['b', '2', 'y'],
    ];
    expect(await read(text.map((cells) => cells.join(separator)).join('\n'))).toMatchObject({
      separator,
      rows: [{ cells: ['a;b,c\td|e', '1', 'x'] }, { cells: ['b', '2', 'y'] }],
    });
  });

  it('follows a sep= line, which counts as a line but is none of the table', async () => {
    expect(await read('sep=,\r\na;b;c,d\r\n1;2;3,4\r\n')).toMatchObject({
      separator: ',',
      headers: ['a;b;c', 'd'],
      rows: [{ line: 3, cells: ['1;2;3', '4'] }],
    });
  });

  it.each(['\n', '\r\n', '\r'])(
    'counts lines as an editor does, with line breaks %j in quotes',
    async (end) => {
      const lines = ['a;b', '1;"x', 'y"', '', '2;z', ';', '3;"q', '', '"', '4;'];
      const table = await read(lines.join(end));
      expect(table.ok && table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
        [2, '1'],
        [5, '2'],
        [7, '3'],
        [10, '4'],
      ]);
    },
  );

  it('keeps quotation marks within a cell, such as inches', async () => {
    expect(await read('a;b\nHP 24" Monitor;2\n"say ""hi""";3\n')).toMatchObject({
      rows: [{ cells: ['HP 24" Monitor', '2'] }, { cells: ['say "hi"', '3'] }],
    });
  });

  it('names the line in which an open quotation mark begins', async () => {
    expect(await read('a;b\n1;2\n3;"4\n5;6\n7;8\n')).toEqual({
      ok: false,
      code: 'UNBALANCED_QUOTE',
      line: 3,
    });
    expect(await read(`a;b\n1;"${'2;3\n'.repeat(300_000)}`)).toMatchObject({ ok: false, line: 2 });
  });

  it('is refused with a code for each way in which it is none', async () => {
    expect(await code('')).toBe('EMPTY_FILE');
    expect(await code('\ufeff')).toBe('EMPTY_FILE');
    expect(await code('\n\n  \n')).toBe('EMPTY_FILE');
    expect(await code('sep=;\n')).toBe('EMPTY_FILE');
    expect(await code('a;b\n\n')).toBe('ONLY_HEADERS');
    expect(await code('a;b\n1;\u00002\n')).toBe('NOT_TEXT');
    expect(await code(Buffer.from('PK\u0003\u0004rest', 'latin1'))).toBe('BROKEN_SPREADSHEET');
    expect(await code('a;b\n1;2', { separator: ';;' })).toBe('INVALID_SEPARATOR');
  });

  it('has limits of size, of rows and of columns', async () => {
    expect(await code('a;b\n1;2\n', { maxBytes: 7 })).toBe('TOO_LARGE');
    expect(await code('a;b\n1;2\n', { maxBytes: 8 })).toBe('ok');
    expect(await code('a;b\n1;2\n3;4\n', { maxRows: 1 })).toBe('TOO_MANY_ROWS');
    expect(await code('a;b\n1;2\n3;4\n\n', { maxRows: 2 })).toBe('ok');
    expect(await code(`${'a;'.repeat(5000)}\n1;2\n`)).toBe('TOO_MANY_COLUMNS');
  });

  it('comes back as it was written, whatever is in its cells', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ß', '1', ' ', ';', ',', '"', '\n', 'ş'),
      maxLength: 6,
    });
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('.')), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const text = ['x;y;z', ...cells.map((row) => row.map(quoted).join(';'))].join('\n');
        const table = await readTable(Buffer.from(text), { separator: ';' });
        expect(table.ok && table.rows.map((row) => row.cells)).toEqual(cells);
      }),
      { numRuns: 300 },
    );
  });

  it('never breaks the reader, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(typeof (await readTable(Buffer.from(bytes))).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
