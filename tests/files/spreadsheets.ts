import { agents, type CorpusFile } from './corpus-file';
import { sheetOf, sheetXml, workbook, type Cell } from './workbook';

const head = ['Personalnummer', 'Vorname', 'Nachname', 'Team'];
const dated = [...head, 'frühestens ab'];
const ida = ['0701', 'Ida', 'Neu', 'CGN-M02'];
const xml = (text: string): Cell => ({ xml: text });
const sheet = (name: string, ...rows: Cell[][]) => ({ name, rows });
const shared =
  '<sst><si><t>Personalnummer</t></si><si><r><t>Vor</t></r><r><t>name</t></r></si><si><t>Nachname</t></si><si><t>Team</t></si>' +
  '<si><t>0701</t></si><si><t>Ida</t><rPh sb="0" eb="1"><t>イダ</t></rPh></si><si><t>Neu_x000D_</t></si><si><t>CGN-M02</t></si></sst>';
const refs = (...places: number[]) => places.map((place) => xml(`<c t="s"><v>${place}</v></c>`));
/** Days since Excel's day 0 of 30 November 2026. */
const day = 46_356;

/** Spreadsheets as people save them. */
export const spreadsheets: readonly CorpusFile[] = [
  agents('plain.xlsx', () => sheetOf(head, ida), { new: 1, encoding: 'xlsx', sheet: 'Tabelle1' }),
  agents(
    'shared-texts.xlsx',
    () => workbook([sheet('A', refs(0, 1, 2, 3), refs(4, 5, 6, 7))], { 'xl/sharedStrings.xml': shared }),
    {
      new: 1,
    },
  ),
  agents(
    'two-sheets.xlsx',
    () =>
      workbook([sheet('Deckblatt', head, ida), sheet('Liste', head, ida, ['0702', 'Bo', 'Alt', 'CGN-M02'])]),
    {
      new: 1,
      sheet: 'Deckblatt',
    },
  ),
  agents(
    'two-sheets-second.xlsx',
    () => workbook([sheet('Deckblatt', ['Titel']), sheet('Liste', head, ida)]),
    { new: 1, sheet: 'Liste' },
    { sheet: 'liste' },
  ),
  agents('sheet-unknown.xlsx', () => sheetOf(head, ida), { problem: 'UNKNOWN_SHEET' }, { sheet: 'Blatt 9' }),
  agents(
    'hidden-sheet-first.xlsx',
    () => workbook([{ ...sheet('Versteckt', ['x']), hidden: true }, sheet('Liste', head, ida)]),
    {
      new: 1,
      sheet: 'Liste',
    },
  ),
  agents('all-sheets-hidden.xlsx', () => workbook([{ ...sheet('Versteckt', head, ida), hidden: true }]), {
    problem: 'BROKEN_SPREADSHEET',
  }),
  agents('empty-sheet.xlsx', () => sheetOf(), { problem: 'EMPTY_FILE' }),
  agents('only-headers.xlsx', () => sheetOf(head), { problem: 'ONLY_HEADERS' }),
  agents(
    'numbers-as-keys.xlsx',
    () =>
      sheetOf(
        head,
        [4_088_200, 'Ida', 'Neu', 'CGN-M02'],
        [xml('<c><v>4.088201E6</v></c>'), 'Bo', 'Alt', 'CGN-M02'],
      ),
    {
      new: 2,
    },
  ),
  agents(
    'number-of-18-digits.xlsx',
    () => sheetOf(head, [123_456_789_012_345_680, 'Ida', 'Neu', 'CGN-M02']),
    {
      rejected: [[2, 'Personalnummer', 'SCIENTIFIC']],
    },
  ),
  agents(
    'zeros-by-format.xlsx',
    () => sheetOf(head, [xml('<c s="3"><v>701</v></c>'), 'Ida', 'Neu', 'CGN-X']),
    {
      rejected: [[2, 'Team', 'UNKNOWN_TEAM']],
    },
  ),
  agents(
    'dates.xlsx',
    () =>
      sheetOf(
        dated,
        [...ida, xml(`<c s="1"><v>${day}</v></c>`)],
        ['0702', 'Bo', 'Alt', 'CGN-M02', xml(`<c s="2"><v>${day}</v></c>`)],
      ),
    {
      new: 2,
    },
  ),
  agents('date-as-text.xlsx', () => sheetOf(dated, [...ida, '30.11.2026']), { new: 1 }),
  agents('date-without-format.xlsx', () => sheetOf(dated, [...ida, day]), {
    rejected: [[2, 'frühestens ab', 'INVALID_DATE']],
  }),
  agents(
    'dates-of-1904.xlsx',
    () =>
      workbook(
        [sheet('A', dated, [...ida, xml(`<c s="1"><v>${day - 1462}</v></c>`)])],
        {},
        '<workbookPr date1904="1"/>',
      ),
    { new: 1 },
  ),
  agents(
    'formula-with-value.xlsx',
    () => sheetOf(head, [xml('<c t="str"><f>"07"&amp;"01"</f><v>0701</v></c>'), 'Ida', 'Neu', 'CGN-M02']),
    {
      new: 1,
    },
  ),
  agents(
    'formula-without-value.xlsx',
    () => sheetOf(head, [xml('<c><f>A9</f></c>'), 'Ida', 'Neu', 'CGN-M02']),
    {
      rejected: [[2, 'Personalnummer', 'FORMULA', 'A9']],
    },
  ),
  agents(
    'error-cell.xlsx',
    () => sheetOf(head, ['0701', 'Ida', 'Neu', xml('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')]),
    {
      rejected: [[2, 'Team', 'ERROR_VALUE']],
    },
  ),
  agents(
    'merged-header.xlsx',
    () =>
      workbook([sheet('A')], {
        'xl/worksheets/sheet1.xml': sheetXml(
          [
            [...head, 'Adresse', ''],
            [...ida, 'Weg', '1'],
          ],
          '<mergeCells><mergeCell ref="E1:F1"/></mergeCells>',
        ),
      }),
    {
      new: 1,
      warnings: ['COLUMN_UNKNOWN'],
    },
  ),
  agents(
    'rows-and-cells-with-gaps.xlsx',
    () =>
      workbook([sheet('A')], {
        'xl/worksheets/sheet1.xml': sheetXml([]).replace(
          '<sheetData>',
          '<sheetData><row r="3"><c r="B3" t="str"><v>Personalnummer</v></c><c r="C3" t="str"><v>Name</v></c><c r="E3" t="str"><v>Team</v></c></row>' +
            '<row r="90"><c r="E90" t="str"><v>CGN-X</v></c><c r="B90"><v>701</v></c><c r="C90" t="str"><v>Neu, Ida</v></c></row>',
        ),
      }),
    { rejected: [[90, 'Team', 'UNKNOWN_TEAM']] },
  ),
  agents('cell-far-out.xlsx', () => sheetOf(head, [...ida, xml('<c r="XFD2" t="str"><v>weit</v></c>')]), {
    problem: 'TOO_MANY_COLUMNS',
    line: 2,
  }),
  agents(
    'rows-60000.xlsx',
    () => sheetOf(head, ...Array.from({ length: 60_000 }, (_, n) => [n, 'I', 'N', 'CGN-M02'])),
    {
      problem: 'TOO_MANY_ROWS',
    },
  ),
  agents(
    'prefixed-names.xlsx',
    () =>
      workbook([sheet('A')], {
        'xl/worksheets/sheet1.xml': sheetXml([head, ida]).replace(/<(\/?)(?!\?)/g, '<$1x:'),
      }),
    {
      new: 1,
    },
  ),
  {
    ...{ name: 'share-as-percent.xlsx', kind: 'service-lines' },
    bytes: () =>
      sheetOf(['code', 'name', 'max_in_transition'], ['TECH', 'Technik', xml('<c s="4"><v>0.15</v></c>')]),
    expected: { new: 1 },
  },
  {
    ...{ name: 'yes-as-truth.xlsx', kind: 'teams' },
    bytes: () =>
      sheetOf(
        ['Team', 'Servicecenter', 'Servicebereich', 'kritische Fälle'],
        ['CGN-M09', 'CGN', 'MOBILE', xml('<c t="b"><v>1</v></c>')],
      ),
    expected: { new: 1 },
  },
];
