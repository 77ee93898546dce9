import fc from 'fast-check';

const dates = [
  '2026-11-23',
  '2026-11-24',
  '2026-12-24',
  '2027-01-04',
  '2028-02-29',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2026-11-23T12:00:00Z',
];
const codes = [
  'CGN',
  'BER',
  'MOBILE',
  'CGN-M01',
  'BER-F01',
  'A001',
  'B008',
  'L-CGN-1',
  'L-DEP-12',
  'D-CGN-1',
  'DE-NW',
];
const hostile = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202egnp.exe',
  'А001',
  "'; DROP TABLE agent; --",
  '%',
  '_',
  '\\',
  '{}',
  '[1',
  '=1+1',
  '$1',
  'NaN',
  '-1',
  '1e309',
  '\r\nSet-Cookie: a=b',
  '../../etc/passwd',
  '__proto__',
  'ß'.repeat(70),
  'x'.repeat(10_001),
  '👩‍👩‍👧‍👧',
];
const words = ['Umzug', 'Tausch gegen ein anderes', 'anna@test.example', 'Köln'];

/** Texts as people, files and attackers send them. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...dates.slice(0, 5)) },
  { weight: 1, arbitrary: fc.constantFrom(...dates) },
  { weight: 3, arbitrary: fc.constantFrom(...codes) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** Numbers around every border that a column or a count has. */
export const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-1, -0, 1.5, 366, 32_768, 2 ** 31 - 1, 2 ** 31, 2 ** 53, NaN, Infinity, 1e300),
  },
);

/** Ids: of things that there are, of any kind, and of none. */
export const idOf = (known: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.uuid() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '00000000-0000-0000-0000-000000000000',
        'x',
        '',
        `${known[0]}\u0000`,
        known[0]?.toUpperCase() ?? '',
      ),
    },
  );

/** Bytes of a file. */
export const bytes = fc.oneof(
  text.map((some) => Buffer.from(`Personalnummer;Vorname;Nachname;Team\n${some};A;B;CGN-M01\n`)),
  fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)),
);
