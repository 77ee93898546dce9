import { agents, head, roster, text, type CorpusFile } from './corpus-file';

const comma = 'personnel_number,first_name,last_name,team';

/** How a table is cut into rows and cells. */
export const structure: readonly CorpusFile[] = [
  agents('empty.csv', () => Buffer.alloc(0), { problem: 'EMPTY_FILE' }),
  agents('only-mark.csv', () => Buffer.from([0xef, 0xbb, 0xbf]), { problem: 'EMPTY_FILE' }),
  agents('only-blank-lines.csv', text('\n\r\n  \n\t\n'), { problem: 'EMPTY_FILE' }),
  agents('only-separators.csv', text(';;;\n;;;\n'), { problem: 'EMPTY_FILE' }),
  agents('only-headers.csv', text(`${head}\n`), { problem: 'ONLY_HEADERS' }),
  agents('only-sep-line.csv', text('sep=;\r\n'), { problem: 'EMPTY_FILE' }),
  agents('comma.csv', text(`${comma}\n0701,Ida,"Neu, geb. Alt",CGN-M02\n`), { new: 1, separator: ',' }),
  agents('tab.tsv', text(`${comma}\n0701,Ida,Neu,CGN-M02\n`.replaceAll(',', '\t')), {
    new: 1,
    separator: '\t',
  }),
  agents('bar.csv', text(`${comma}\n0701,Ida,Neu,CGN-M02\n`.replaceAll(',', '|')), {
    new: 1,
    separator: '|',
  }),
  agents('sep-line.csv', text(`sep=;\r\n${head}\r\n0701;Ida;Neu;CGN-X\r\n`), {
    rejected: [[3, 'Team', 'UNKNOWN_TEAM']],
    separator: ';',
  }),
  agents('sep-line-lies.csv', text(`sep=,\r\n${head}\r\n0701;Ida;Neu;CGN-M02\r\n`), {
    new: 1,
    separator: ';',
  }),
  agents(
    'wrong-separator-told.csv',
    roster('0701;Ida;Neu;CGN-M02'),
    { problem: 'MISSING_COLUMN' },
    { separator: ',' },
  ),
  agents(
    'separator-is-a-quote.csv',
    roster('1;a;b;CGN-M02'),
    { problem: 'INVALID_SEPARATOR' },
    { separator: '"' },
  ),
  agents('breaks-in-quotes.csv', roster('"0701";"Ida\r\nMaria";Neu;CGN-M02', '0702;Bo;Alt;CGN-X'), {
    new: 1,
    rejected: [[4, 'Team', 'UNKNOWN_TEAM']],
  }),
  agents('half-a-quote.csv', roster('0701;Ida;Neu;CGN-M02', '0702;"Bo;Alt;CGN-M02', '0703;Cem;Neu;CGN-M02'), {
    problem: 'UNBALANCED_QUOTE',
    line: 3,
  }),
  agents('half-a-quote-long.csv', text(`${head}\n0701;"${'x;y\n'.repeat(400_000)}`), {
    problem: 'ROW_TOO_LONG',
    line: 2,
  }),
  agents('quotes-within.csv', roster('0701;Ida "die Neue";"Neu ""N""";CGN-M02'), { new: 1 }),
  agents(
    'mixed-line-ends.csv',
    text(`${head}\r\n0701;Ida;Neu;CGN-M02\n0702;Bo;Alt;CGN-M02\r0703;C;D;CGN-X`),
    {
      new: 2,
      rejected: [[4, 'Team', 'UNKNOWN_TEAM']],
    },
  ),
  agents('lone-returns.csv', text(`${head}\r0701;Ida;Neu;CGN-M02\r0702;Bo;Alt;CGN-X\r`), {
    new: 1,
    rejected: [[3, 'Team', 'UNKNOWN_TEAM']],
  }),
  agents(
    'blank-lines-between.csv',
    text(`\n\n${head}\n\n0701;Ida;Neu;CGN-M02\n;;;\n\n0702;Bo;Alt;CGN-X\n\n\n`),
    {
      new: 1,
      rejected: [[8, 'Team', 'UNKNOWN_TEAM']],
    },
  ),
  agents('trailing-separators.csv', text(`${head};;;\n0701;Ida;Neu;CGN-M02;;;\n`), { new: 1 }),
  agents('ragged-short.csv', roster('0701;Ida', '0702;Bo;Alt;CGN-M02'), {
    new: 1,
    rejected: [
      [2, 'Nachname', 'REQUIRED'],
      [2, 'Team', 'REQUIRED'],
    ],
  }),
  agents('ragged-long.csv', roster('0701;Ida;Neu;CGN-M02;Köln;mehr', '0702;Bo;Alt;CGN-M02;;;'), {
    new: 1,
    rejected: [[2, '', 'TOO_MANY_CELLS']],
  }),
  agents('headers-any-way.csv', text('  TEAM ;nach-NAME;Vor_Name; PERS. NR. \nCGN-M02;Neu;Ida;0701\n'), {
    new: 1,
  }),
  agents('headers-without-umlauts.csv', text(`${head};fruehestes Datum\n0701;Ida;Neu;CGN-M02;30.11.2026\n`), {
    new: 1,
  }),
  agents('headers-twice.csv', text(`${head};Team\n0701;Ida;Neu;CGN-M02;CGN-M02\n`), {
    problem: 'DUPLICATE_COLUMN',
  }),
  agents('headers-same-meaning.csv', text(`${head};team\n0701;Ida;Neu;CGN-M02;x\n`), {
    problem: 'DUPLICATE_COLUMN',
  }),
  agents('headers-missing.csv', text('Vorname;Nachname\nIda;Neu\n'), { problem: 'MISSING_COLUMN' }),
  agents('headers-none.csv', text('0701;Ida;Neu;CGN-M02\n0702;Bo;Alt;CGN-M02\n'), {
    problem: 'MISSING_COLUMN',
  }),
  agents('columns-unknown.csv', text(`${head};Lieblingsfarbe\n0701;Ida;Neu;CGN-M02;rot\n`), {
    new: 1,
    warnings: ['COLUMN_UNKNOWN'],
  }),
  agents('columns-never-by-file.csv', text(`${head};Stufe;Vorrangstufe\n0701;Ida;Neu;CGN-M02;LIVE;1\n`), {
    new: 1,
    warnings: ['COLUMN_NOT_BY_FILE', 'COLUMN_NOT_BY_FILE'],
  }),
  agents('columns-5000.csv', text(`${head}${';x'.repeat(5000)}\n0701;Ida;Neu;CGN-M02\n`), {
    problem: 'TOO_MANY_COLUMNS',
    line: 1,
  }),
  agents('columns-a-million.csv', text(`${'x;'.repeat(450_000)}\n1;2\n`), {
    problem: 'TOO_MANY_COLUMNS',
    line: 1,
  }),
  agents(
    'reason-of-last-time.csv',
    text(`${head};Grund der Ablehnung\n0701;Ida;Neu;CGN-M02;Team: unbekannt\n`),
    {
      new: 1,
      warnings: [],
    },
  ),
  agents('cell-of-a-megabyte.csv', roster(`0701;${'x'.repeat(500_000)};Neu;CGN-M02`), {
    rejected: [[2, 'Vorname', 'TOO_LONG']],
  }),
  agents(
    'page.html',
    text('<!doctype html><html><body><table><tr><td>1</td></tr></table></body></html>\n<p>a</p>'),
    {
      problem: 'MISSING_COLUMN',
    },
  ),
  agents(
    'document.json',
    text('[{"personnel_number":"0701","team":"CGN-M02"},\n{"personnel_number":"0702"}]'),
    {
      problem: 'MISSING_COLUMN',
    },
  ),
];
