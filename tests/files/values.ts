import { agents, head, roster, text, type CorpusFile } from './corpus-file';

const delivery = (laptops: string, expected = '2026-12-01', header = 'Lieferung;Lager;erwartet am;Anzahl') =>
  text(`${header}\nLF-701;depot;${expected};${laptops}\n`);
const earliest = (date: string) => text(`${head};frühestens ab\n0701;Ida;Neu;CGN-M02;${date}\n`);
const deliveries = { kind: 'deliveries' } as const;
const rejectedAmount = (code: 'INVALID_NUMBER' | 'UNCLEAR_NUMBER' | 'OUT_OF_RANGE', column = 'Anzahl') => ({
  rejected: [[2, column, code]] as const,
});
const english = 'number;pool;expected;laptops';

/** What stands in the cells. */
export const values: readonly CorpusFile[] = [
  agents('team-near-miss.csv', roster('0701;Ida;Neu;CGN-M20'), {
    rejected: [[2, 'Team', 'UNKNOWN_TEAM', 'CGN-M02']],
  }),
  agents('team-of-another-center.csv', text(`${head};Servicecenter\n0701;Ida;Neu;CGN-M03;BER\n`), {
    rejected: [[2, 'Team', 'UNKNOWN_TEAM']],
  }),
  agents('center-near-miss.csv', text(`${head};Servicecenter\n0701;Ida;Neu;CGN-M02;CGNN\n`), {
    rejected: [[2, 'Servicecenter', 'UNKNOWN_CENTER', 'CGN']],
  }),
  agents('center-not-of-team.csv', text(`${head};Servicecenter\n0701;Ida;Neu;CGN-M02;BER\n`), {
    rejected: [[2, 'Servicecenter', 'CENTER_NOT_OF_TEAM', 'CGN']],
  }),
  agents('look-alike-letters.csv', roster('А701;Ida;Neu;CGN-M02', '0702;Bo;Alt;СGN-M02'), {
    rejected: [
      [2, 'Personalnummer', 'LOOK_ALIKE', 'A701'],
      [3, 'Team', 'LOOK_ALIKE', 'CGN-M02'],
    ],
  }),
  agents('wide-letters.csv', roster('０７０１;Ida;Neu;CGN-M02'), {
    rejected: [[2, 'Personalnummer', 'LOOK_ALIKE', '0701']],
  }),
  agents('right-to-left-marks.csv', roster('07\u202e01;Ida;Neu;CGN-M02', '0702;B\u200fo;Alt;CGN-M02'), {
    new: 1,
    rejected: [[2, 'Personalnummer', 'INVALID_CHARACTER', '0701']],
  }),
  agents('control-characters.csv', roster('07\u000701;Ida;Neu;CGN-M02', '0702;B\u0007o;Alt;CGN-M02'), {
    new: 1,
    rejected: [[2, 'Personalnummer', 'INVALID_CHARACTER', '0701']],
  }),
  agents('blanks-that-do-not-break.csv', roster('\u00a00701\u00a0;\u2003Ida;Neu ;\u00a0CGN-M02'), { new: 1 }),
  agents(
    'formulas.csv',
    roster('=0701;Ida;Neu;CGN-M02', '0702;"=HYPERLINK(""http://x"";""y"")";Alt;CGN-M02', '@SUM;C;D;CGN-M02'),
    {
      rejected: [
        [2, 'Personalnummer', 'FORMULA', '0701'],
        [3, 'Vorname', 'FORMULA'],
        [4, 'Personalnummer', 'FORMULA', 'SUM'],
      ],
    },
  ),
  agents('defused-formula.csv', roster("0701;'-Ida;Neu;CGN-M02"), { new: 1 }),
  agents('errors-of-formulas.csv', roster('0701;#NAME?;Neu;CGN-M02', '0702;Bo;Alt;#NV'), {
    rejected: [
      [2, 'Vorname', 'ERROR_VALUE'],
      [3, 'Team', 'ERROR_VALUE'],
    ],
  }),
  agents('numbers-cut-short.csv', roster('4,0882E+06;Ida;Neu;CGN-M02', '1.23457E+12;Bo;Alt;CGN-M02'), {
    rejected: [
      [2, 'Personalnummer', 'SCIENTIFIC'],
      [3, 'Personalnummer', 'SCIENTIFIC'],
    ],
  }),
  agents('duplicates.csv', roster('0701;Ida;Neu;CGN-M02', '0701;Ida;Neu;CGN-M02', ' 0701 ;Bo;Alt;CGN-M02'), {
    new: 1,
    rejected: [
      [3, 'Personalnummer', 'DUPLICATE_IN_FILE'],
      [4, 'Personalnummer', 'DUPLICATE_IN_FILE'],
    ],
  }),
  agents('key-of-70-characters.csv', roster(`${'7'.repeat(70)};Ida;Neu;CGN-M02`), {
    rejected: [[2, 'Personalnummer', 'TOO_LONG']],
  }),
  agents('leading-zeros.csv', roster('0000701;Ida;Neu;CGN-M02', '701;Bo;Alt;CGN-M02'), { new: 2 }),
  agents('unchanged.csv', roster('A101;VorA101;NachA101;CGN-M02'), { unchanged: 1 }),
  agents('changed.csv', roster('A101;VorA101;Anders;CGN-M02'), { changed: 1 }),
  agents('date-german.csv', earliest('30.11.2026'), { new: 1 }),
  agents('date-short.csv', earliest('1.3.27'), { new: 1 }),
  agents('date-iso.csv', earliest('2026-11-30'), { new: 1 }),
  agents('date-slashes.csv', earliest('12/24/26'), {
    rejected: [[2, 'frühestens ab', 'UNCLEAR_DATE', '2026-12-24']],
  }),
  agents('date-slashes-either.csv', earliest('03/04/2027'), {
    rejected: [[2, 'frühestens ab', 'UNCLEAR_DATE']],
  }),
  agents('date-none.csv', earliest('31.11.2026'), {
    rejected: [[2, 'frühestens ab', 'INVALID_DATE', '2026-11-30']],
  }),
  agents('date-no-leap-day.csv', earliest('29.02.2027'), {
    rejected: [[2, 'frühestens ab', 'INVALID_DATE', '2027-02-28']],
  }),
  agents('date-long-ago.csv', earliest('01.01.0026'), { rejected: [[2, 'frühestens ab', 'OUT_OF_RANGE']] }),
  agents('date-as-number.csv', earliest('46356'), { rejected: [[2, 'frühestens ab', 'INVALID_DATE']] }),
  { ...deliveries, name: 'thousand-german.csv', bytes: delivery('1.284'), expected: { new: 1 } },
  {
    ...deliveries,
    name: 'thousand-unclear.csv',
    bytes: delivery('1.284', '2026-12-01', english),
    expected: rejectedAmount('UNCLEAR_NUMBER', 'laptops'),
  },
  {
    ...deliveries,
    name: 'thousand-told.csv',
    bytes: delivery('1.284', '2026-12-01', english),
    reading: { numbers: 'de' },
    expected: { new: 1 },
  },
  { ...deliveries, name: 'thousand-blank.csv', bytes: delivery('1 284'), expected: { new: 1 } },
  {
    ...deliveries,
    name: 'amount-broken.csv',
    bytes: delivery('12,5'),
    expected: rejectedAmount('INVALID_NUMBER'),
  },
  {
    ...deliveries,
    name: 'amount-negative.csv',
    bytes: delivery('-3'),
    expected: rejectedAmount('OUT_OF_RANGE'),
  },
  {
    ...deliveries,
    name: 'amount-huge.csv',
    bytes: delivery('99999999999999999999'),
    expected: rejectedAmount('OUT_OF_RANGE'),
  },
  {
    ...deliveries,
    name: 'amount-in-words.csv',
    bytes: delivery('zwölf'),
    expected: rejectedAmount('INVALID_NUMBER'),
  },
  {
    ...{ name: 'degrees-with-comma.csv', kind: 'centers' },
    bytes: text(
      'Kürzel;Name;Ort;Bundesland;Breitengrad;Längengrad\nHAM;SC Hamburg;Hamburg;Hamburg;53,551;9,993\n',
    ),
    expected: { new: 1 },
  },
  {
    ...{ name: 'center-code-look-alike.csv', kind: 'centers' },
    bytes: text('Kürzel;Name;Ort;Bundesland\nНАМ;SC Hamburg;Hamburg;HH\n'),
    expected: { rejected: [[2, 'Kürzel', 'INVALID_CODE', 'HAM']] },
  },
  {
    ...{ name: 'state-near-miss.csv', kind: 'centers' },
    bytes: text('Kürzel;Name;Ort;Bundesland\nHAM;SC Hamburg;Hamburg;Hambrug\n'),
    expected: { rejected: [[2, 'Bundesland', 'INVALID_STATE', 'Hamburg']] },
  },
];
