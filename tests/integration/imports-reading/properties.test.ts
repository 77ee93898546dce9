import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORT_KINDS } from '@/domain/importing/kinds';
import { beginPreview } from '@/domain/importing/preview';
import { readTable } from '@/server/read-table';
import { xlsxStream } from '@/server/table-file';
import { corpus } from '../../files/corpus';
import { sheetOf } from '../../files/workbook';

const cell = fc.string({
  unit: fc.constantFrom('a', 'ß', '1', ' ', ';', ',', '"', '\n', '<', '&', '😀', '=', "'"),
  maxLength: 6,
});
const rows = fc.array(fc.tuple(cell, cell, fc.constant('.')), { minLength: 1, maxLength: 8 });
const names = ['x', 'y', 'z'];

describe('any bytes', () => {
  it('are a table or a code, whatever is said of them', async () => {
    const told = fc.record({
      encoding: fc.option(fc.constantFrom('utf-8', 'utf-16le', 'windows-1252', 'utf-7', 'x', ''), {
        nil: undefined,
      }),
      separator: fc.option(fc.string({ maxLength: 2 }), { nil: undefined }),
      sheet: fc.option(fc.string(), { nil: undefined }),
    });
    const start = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0',
      '\u00ff\u00fe',
      'sep=',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), told, async (head, bytes, options) => {
        const table = await readTable(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), options);
        expect(table.ok || typeof table.code === 'string').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a file that was harmed are a table or a code', async () => {
    const small = corpus.filter((file) =>
      /plain\.xlsx|shared-texts|utf-16le-mark|dates\.xlsx/.test(file.name),
    );
    const files = await Promise.all(small.map((file) => file.bytes()));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        async (file, at, byte, end) => {
          const harmed = Buffer.from(file).subarray(0, file.length - (end % 3 === 0 ? end % file.length : 0));
          if (harmed.length > 0) harmed[at % harmed.length] = byte;
          const table = await readTable(harmed);
          expect(table.ok || typeof table.code === 'string').toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('any table', () => {
  it('of any kind is judged without a fault', () => {
    const header = fc.constantFrom(
      'Team',
      'Name',
      'code',
      'Personalnummer',
      'Datum',
      '',
      'Anzahl',
      'Lager',
      'x',
    );
    const table = fc.record({
      headers: fc.array(header, { maxLength: 8 }),
      rows: fc.array(fc.array(fc.string()), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...IMPORT_KINDS), table, (kind, { headers, rows: lines }) => {
        const preview = beginPreview(kind, headers);
        if (!preview.ok) return;
        lines.forEach((cells, index) =>
          expect(typeof preview.take({ line: index + 2, cells })).toBe('boolean'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('comes back from a spreadsheet as it was written, by us and by others', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const columns = names.map((header) => ({ header, kind: 'text' as const }));
        const ours = await buffer(
          xlsxStream({ title: 'T', language: 'de', columns, batches: Readable.from([cells]) }),
        );
        for (const bytes of [ours, await sheetOf(names, ...cells)]) {
          const table = await readTable(bytes);
          expect(table.ok && table.rows.map((row) => row.cells)).toEqual(cells);
        }
      }),
      { numRuns: 100 },
    );
  });
});
