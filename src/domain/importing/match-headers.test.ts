import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from './columns';
import { IMPORT_KINDS } from './kinds';
import { matchHeaders } from './match-headers';

/** The same header as another hand would write it. */
const respelt = (header: string) =>
  fc
    .tuple(fc.constantFrom('', ' ', '  '), fc.constantFrom('_', '-', ' ', '.', ''), fc.nat(2))
    .map(([pad, gap, form]) => {
      const text = pad + header.replace(/[ _-]/g, gap) + pad;
      if (form === 0) return text.toUpperCase();
      return form === 1
        ? text.normalize('NFD')
        : text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
    });

const files = fc.constantFrom(...IMPORT_KINDS).chain((kind) =>
  fc
    .tuple(
      ...COLUMNS[kind]
        .filter((column) => !(kind === 'agents' && column.key === 'name'))
        .map((column) =>
          fc
            .constantFrom(...[column.en[0], column.de[0]].filter((name) => name !== undefined))
            .chain(respelt)
            .map((header) => ({ key: column.key, header })),
        ),
    )
    .chain((columns) => fc.shuffledSubarray(columns, { minLength: columns.length }))
    .map((columns) => ({ kind, columns })),
);

describe('the headers of a file', () => {
  it('are recognised in either language, in any order, spelling and case', () => {
    fc.assert(
      fc.property(files, ({ kind, columns }) => {
        const match = matchHeaders(
          kind,
          columns.map(({ header }) => header),
        );
        const expected = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
        expect(match).toMatchObject({ ok: true, mapping: expected, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('may carry any of the names that are listed for them', () => {
    for (const kind of IMPORT_KINDS) {
      for (const [index, column] of COLUMNS[kind].entries()) {
        for (const name of [...column.en, ...column.de]) {
          const headers = COLUMNS[kind].map((other) => (other === column ? name : other.key));
          expect(matchHeaders(kind, headers)).toMatchObject({ ok: true, mapping: { [column.key]: index } });
        }
      }
    }
  });

  it('of an asset system are recognised, its other columns shown and ignored', () => {
    const headers = [
      'Company',
      'Asset Tag',
      'Model',
      'Category',
      'Manufacturer',
      'Serial',
      'Order Number',
      'Status',
      'Location',
    ];
    const match = matchHeaders('devices', headers);
    expect(match).toMatchObject({
      ok: true,
      mapping: { asset_tag: 1, model: 2, kind: 3, manufacturer: 4, serial: 5, status: 7, pool: 8 },
      ignored: [
        { header: 'Company', index: 0, reason: 'UNKNOWN' },
        { header: 'Order Number', index: 6, reason: 'UNKNOWN' },
      ],
    });
  });

  it('of an asset system\u2019s people are recognised, the team mapped by hand', () => {
    const headers = [
      'First Name',
      'Last Name',
      'Email',
      'Username',
      'Employee Number',
      'Location',
      'Department',
    ];
    expect(matchHeaders('agents', headers)).toMatchObject({ code: 'MISSING_COLUMN', missing: ['team'] });
    expect(matchHeaders('agents', headers, { Department: 'team' })).toMatchObject({
      mapping: { first_name: 0, last_name: 1, email: 2, personnel_number: 4, center: 5, team: 6 },
    });
  });

  it('are refused where a required column is missing, and named', () => {
    expect(matchHeaders('centers', ['Kürzel', 'Name'])).toMatchObject({
      ok: false,
      code: 'MISSING_COLUMN',
      missing: ['city', 'state'],
    });
  });

  it('need first and last name, or the whole name', () => {
    expect(matchHeaders('agents', ['Personalnummer', 'Name', 'Team']).ok).toBe(true);
    expect(matchHeaders('agents', ['Personalnummer', 'Vorname', 'Team'])).toMatchObject({
      missing: ['last_name'],
    });
  });

  it('are refused where two mean the same column', () => {
    expect(matchHeaders('agents', ['Personalnummer', 'Name', 'Team', 'Pers.-Nr.'])).toEqual({
      ok: false,
      code: 'DUPLICATE_COLUMN',
      headers: ['Personalnummer', 'Pers.-Nr.'],
    });
  });

  it('never bring in a stage, a band or an assignment', () => {
    const match = matchHeaders('agents', [
      'Personalnummer',
      'Name',
      'Team',
      'Stufe',
      'Vorrangstufe',
      'Zuordnung',
      '',
    ]);
    expect(match.ok && match.ignored.map(({ reason }) => reason)).toEqual([
      'NOT_BY_FILE',
      'NOT_BY_FILE',
      'NOT_BY_FILE',
      'EMPTY',
    ]);
  });

  it('tell the language of the file, unless they are the same in both', () => {
    const language = (headers: string[]) => {
      const match = matchHeaders('agents', headers);
      return match.ok ? match.language : match.code;
    };
    expect(language(['Personalnummer', 'Vorname', 'Nachname', 'Team'])).toBe('de');
    expect(language(['personnel_number', 'first_name', 'last_name', 'team'])).toBe('en');
    expect(language(['personnel_number', 'Vorname', 'Nachname', 'team'])).toBe('unclear');
  });
});
