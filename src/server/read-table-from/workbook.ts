import { numberLook, type NumberLook } from '@/domain/importing/sheet/number-format';
import { openArchive, type Archive } from './archive';
import { TableFault } from './fault';
import type { RowSource } from './form';
import { sheetRows } from './sheet';
import { readStrings } from './strings';
import { readXml } from './xml';

/** The first bytes of a ZIP archive, as XLSX is one. */
export function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

/** The first bytes of a file of old Excel, or of one that is locked by a password. */
export function isOldSpreadsheet(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === '\u00d0\u00cf\u0011\u00e0';
}

/** Which of the two it is. */
export function oldSpreadsheetFault(bytes: Buffer): TableFault {
  const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new TableFault(locked ? 'LOCKED_SPREADSHEET' : 'OLD_SPREADSHEET');
}

/**
 * Opens an XLSX file on one of its sheets: the named one, else the first that is not hidden. Values only: formulas
 * count by the value they had when it was saved, and nothing that it refers to is ever opened.
 */
export async function openWorkbook(bytes: Buffer, wanted: string | undefined): Promise<RowSource> {
  const archive = await openArchive(bytes);
  if (!archive.paths.includes('xl/workbook.xml')) throw new TableFault('OTHER_ARCHIVE');
  if (archive.paths.some((path) => /vbaproject\.bin$|^xl\/macrosheets\//.test(path))) {
    throw new TableFault('MACRO_SPREADSHEET');
  }
  const { sheets, from1904 } = await readWorkbook(archive);
  const names = sheets.map((sheet) => sheet.name);
  const chosen = wanted === undefined ? sheets.find((sheet) => !sheet.hidden) : named(sheets, wanted);
  if (!chosen) {
    throw wanted === undefined
      ? new TableFault('BROKEN_SPREADSHEET')
      : new TableFault('UNKNOWN_SHEET', { sheets: names });
  }
  const pieces = archive.text(await pathOf(archive, chosen.id));
  if (!pieces) throw new TableFault('BROKEN_SPREADSHEET');
  const strings = await readStrings(archive.text('xl/sharedStrings.xml'));
  const looks = await readLooks(archive);
  const linked = archive.paths.some((path) => path.startsWith('xl/externallinks/'));
  return {
    form: { encoding: 'xlsx', separator: '', sheet: chosen.name, sheets: names, linked },
    batches: sheetRows(pieces, { strings, looks, from1904 }),
  };
}

type Sheet = { readonly name: string; readonly id: string; readonly hidden: boolean };

function named(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const plain = (name: string) => name.trim().toLowerCase();
  return (
    sheets.find((sheet) => sheet.name === wanted) ??
    sheets.find((sheet) => plain(sheet.name) === plain(wanted))
  );
}

async function readWorkbook(archive: Archive): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(archive.text('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', id, hidden });
    },
  });
  return { sheets, from1904 };
}

/** The path of the part that a sheet refers to, which may be nowhere but inside. */
async function pathOf(archive: Archive, id: string): Promise<string> {
  let path = '';
  await readXml(archive.text('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id !== id || TargetMode === 'External') return;
      path = Target.startsWith('/') ? Target : `xl/${Target}`;
    },
  });
  return path;
}

/** How the numbers of each cell style look. */
async function readLooks(archive: Archive): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  await readXml(archive.text('xl/styles.xml'), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      const id = Number(numFmtId ?? 0);
      if (name === 'xf' && inCells) looks.push(numberLook(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}
