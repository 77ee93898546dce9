import { agents, text, type CorpusFile } from './corpus-file';
import { archive, sheetOf, sheetXml, workbook } from './workbook';

const rows = [
  ['Personalnummer', 'Vorname', 'Nachname', 'Team'],
  ['0701', 'Ida', 'Neu', 'CGN-M02'],
];
const sheets = [{ name: 'Tabelle1', rows }];
const oldHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const relation = (target: string, mode = '') =>
  `<Relationships><Relationship Id="rId1" Target="${target}"${mode}/></Relationships>`;

/** The archive with another unpacked size in its directory than its parts have. */
async function withFalseSizes(bytes: Promise<Buffer>): Promise<Buffer> {
  const changed = Buffer.from(await bytes);
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 4)) {
    changed.writeUInt32LE(10, at + 24);
  }
  return changed;
}

/** Files that mean harm, or look as if. */
export const hostile: readonly CorpusFile[] = [
  agents('bomb.xlsx', () => workbook(sheets, { 'xl/media/a.xml': Buffer.alloc(250_000_000) }), {
    problem: 'UNPACKS_TOO_LARGE',
  }),
  agents(
    'bomb-in-one-cell.xlsx',
    () => workbook(sheets, { 'xl/worksheets/sheet1.xml': sheetXml([['x'.repeat(50_000_000)]]) }),
    {
      problem: 'ROW_TOO_LONG',
    },
  ),
  agents(
    'bomb-that-lies.xlsx',
    () =>
      withFalseSizes(workbook([{ name: 'A', rows: Array.from({ length: 20_000 }, () => rows[1] ?? []) }])),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents(
    'many-parts.xlsx',
    () => workbook(sheets, Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`p/${n}`, '']))),
    {
      problem: 'UNPACKS_TOO_LARGE',
    },
  ),
  agents(
    'entities.xlsx',
    () =>
      workbook(sheets, {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(99)}">]><worksheet>&b;</worksheet>`,
      }),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents(
    'external-entity.xlsx',
    () => workbook(sheets, { 'xl/sharedStrings.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><sst/>' }),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents(
    'external-sheet.xlsx',
    () =>
      workbook(sheets, {
        'xl/_rels/workbook.xml.rels': relation('http://127.0.0.1:9/a.xml', ' TargetMode="External"'),
      }),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents(
    'external-references.xlsx',
    () => workbook(sheets, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    {
      new: 1,
      warnings: ['OTHER_WORKBOOKS'],
    },
  ),
  agents(
    'path-out-of-the-archive.xlsx',
    () => workbook(sheets, { 'xl/_rels/workbook.xml.rels': relation('../../../etc/passwd') }),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents('macros.xlsm', () => workbook(sheets, { 'xl/vbaProject.bin': 'x' }), {
    problem: 'MACRO_SPREADSHEET',
  }),
  agents('old.xls', () => Buffer.concat([oldHead, Buffer.alloc(2000)]), { problem: 'OLD_SPREADSHEET' }),
  agents('old-renamed.xlsx', () => Buffer.concat([oldHead, Buffer.alloc(600)]), {
    problem: 'OLD_SPREADSHEET',
  }),
  agents(
    'locked.xlsx',
    () => Buffer.concat([oldHead, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
    {
      problem: 'LOCKED_SPREADSHEET',
    },
  ),
  agents(
    'open-document.ods',
    () => archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    {
      problem: 'OTHER_ARCHIVE',
    },
  ),
  agents('binary-workbook.xlsb', () => archive({ 'xl/workbook.bin': 'x' }), { problem: 'OTHER_ARCHIVE' }),
  agents('cut-off.xlsx', async () => (await sheetOf(...rows)).subarray(0, 700), {
    problem: 'BROKEN_SPREADSHEET',
  }),
  agents(
    'not-well-formed.xlsx',
    () => workbook(sheets, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' }),
    {
      problem: 'BROKEN_SPREADSHEET',
    },
  ),
  agents('csv-named.xlsx', text('Personalnummer;Vorname;Nachname;Team\n0701;Ida;Neu;CGN-M02\n'), {
    new: 1,
    encoding: 'utf-8',
  }),
  agents('larger-than-allowed.csv', () => Buffer.alloc(100 * 1024 * 1024 + 1, 'a;b\n'), {
    problem: 'TOO_LARGE',
  }),
  agents('one-line-of-90-megabytes.csv', () => Buffer.alloc(90_000_000, 'a'), { problem: 'ROW_TOO_LONG' }),
  agents(
    'a-million-wrong-rows.csv',
    () =>
      Buffer.concat([
        Buffer.from('Personalnummer;Vorname;Nachname;Team\n'),
        Buffer.alloc(4_000_008, '1;;\n'),
      ]),
    {
      problem: 'TOO_MANY_REJECTIONS',
    },
  ),
];
