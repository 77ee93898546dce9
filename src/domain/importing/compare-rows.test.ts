import { describe, expect, it } from 'vitest';
import type { ImportKind } from './kinds';
import type { FieldsOf, KnownOf } from './known';
import { previewImport } from './preview';
import type { PreviewOptions } from './preview';

function preview<K extends ImportKind>(
  kind: K,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  known: KnownOf[K],
  options: PreviewOptions = {},
) {
  const table = { headers, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const result = previewImport(kind, table, known, options);
  if (!result.ok) throw new Error(result.code);
  return result;
}

const CENTERS = new Map([['K03', { code: 'K03', name: 'Servicecenter Köln' }]]);

describe('centers of a file', () => {
  const headers = ['Kürzel', 'Name', 'Ort', 'Bundesland', 'Breitengrad', 'Übergaben je Tag'];
  const stored: KnownOf['centers'] = {
    centers: new Map([
      [
        'K03',
        {
          ...{
            id: '1',
            code: 'K03',
            name: 'Köln',
            city: 'Köln',
            state: 'DE-NW',
            latitude: 50.938,
            longitude: null,
          },
          ...{ handoversPerDay: 25, conversionsPerDay: 10 },
        },
      ],
    ]),
  };

  it('leave a field whose cell is empty, unless empty cells clear', () => {
    const row = ['K03', 'Köln', 'Köln', 'NW', '50,938', ''];
    expect(preview('centers', headers, [row], stored).counts.unchanged).toBe(1);
    expect(preview('centers', headers, [row], stored, { emptyCellsClear: true }).outcomes).toMatchObject([
      {
        changes: [{ field: 'handovers_per_day', before: 25, after: null }],
        target: { conversionsPerDay: 10 },
      },
    ]);
  });

  it('read 1.284 as a German number under German headers', () => {
    const row = ['K04', 'Ulm', 'Ulm', 'BW', '', '1.284'];
    expect(preview('centers', headers, [row], stored).outcomes).toMatchObject([
      { verdict: 'new', target: { handoversPerDay: 1284, latitude: null } },
    ]);
  });

  it('ask how numbers are meant under English headers with semicolons', () => {
    const english = ['code', 'name', 'city', 'state', 'latitude', 'handovers_per_day'];
    const row = ['K04', 'Ulm', 'Ulm', 'BW', '', '1.284'];
    const result = preview('centers', english, [row], stored, { separator: ';' });
    expect(result.rejections).toMatchObject([{ column: 'handovers_per_day', code: 'UNCLEAR_NUMBER' }]);
    expect(preview('centers', english, [row], stored, { separator: ';', numbers: 'de' }).counts.new).toBe(1);
  });
});

describe('rows of a file', () => {
  const headers = ['Servicebereich', 'Name'];
  const known: KnownOf['service-lines'] = { serviceLines: new Map() };

  it('without content are passed over, those with too much of it refused', () => {
    const result = preview(
      'service-lines',
      headers,
      [
        ['', ' '],
        ['A', 'a', '', ''],
        ['B', 'b', 'c'],
      ],
      known,
    );
    expect(result.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 1 });
    expect(result.rejections).toMatchObject([{ line: 4, value: 'c', code: 'TOO_MANY_CELLS' }]);
  });

  it('with the same key count once, the first of them', () => {
    const rows = [
      ['A', 'a'],
      ['B', ''],
      ['A', 'x'],
    ];
    const result = preview('service-lines', headers, rows, known);
    expect(result.outcomes).toMatchObject([{ line: 2, target: { name: 'a' } }]);
    expect(result.rejections).toMatchObject([
      { line: 3, column: 'Name', value: '', code: 'REQUIRED' },
      { line: 4, column: 'Servicebereich', value: 'A', code: 'DUPLICATE_IN_FILE', params: { firstLine: 2 } },
    ]);
  });
});

describe('teams of a file', () => {
  const headers = [
    'Team',
    'Servicecenter',
    'Servicebereich',
    'kritische Fälle',
    'höchstens im Umzug',
    'Teamleitung',
  ];
  const known: KnownOf['teams'] = {
    teams: new Map(),
    centers: CENTERS,
    serviceLines: new Map([['TECH', { code: 'TECH', name: 'Technik' }]]),
  };

  it('take a service line by code or name, their own code as a name, and a cross as yes', () => {
    const row = ['T-1', 'K03', 'technik', 'x', '15 %', 'B@x.de; a@x.de'];
    expect(preview('teams', headers, [row], known).outcomes).toMatchObject([
      {
        target: {
          ...{ name: 'T-1', serviceLine: 'TECH', criticalCase: true, leads: ['a@x.de', 'b@x.de'] },
          maxInTransition: { unit: 'percent', value: 15 },
        },
      },
    ]);
  });

  it('never make a new service line by themselves', () => {
    expect(preview('teams', headers, [['T-1', 'K3', 'Technk', '', '', '']], known).rejections).toMatchObject([
      { column: 'Servicecenter', code: 'UNKNOWN_CENTER', suggestion: 'K03' },
      { column: 'Servicebereich', code: 'UNKNOWN_SERVICE_LINE', suggestion: 'Technik' },
    ]);
  });

  it('are no longer critical where the cross is gone', () => {
    const team: FieldsOf['teams'] = {
      ...{ code: 'T-1', name: 'T-1', center: 'K03', serviceLine: 'TECH', criticalCase: true },
      ...{ maxInTransition: { unit: 'people', value: 3 }, leads: ['a@x.de'] },
    };
    const teams = new Map([['T-1', { ...team, id: '1', members: 3 }]]);
    const row = ['T-1', 'K03', 'TECH', '', '3', 'a@x.de'];
    expect(preview('teams', headers, [row], { ...known, teams }).outcomes).toMatchObject([
      { changes: [{ field: 'critical_case', before: true, after: false }] },
    ]);
  });
});

describe('deliveries of a file', () => {
  const headers = ['Lieferung', 'Ziel', 'erwartet am', 'Anzahl'];
  const delivery = { number: 'LF-1', pool: 'depot', expected: '2020-03-20', laptops: 500, supplier: 'Nord' };
  const known: KnownOf['deliveries'] = {
    deliveries: new Map([['LF-1', { ...delivery, id: '1', received: 360 }]]),
    centers: CENTERS,
    depot: true,
  };

  it('move to another day', () => {
    const row = ['LF-1', 'Zentrallager', '24.03.2020', '500'];
    expect(preview('deliveries', headers, [row], known).outcomes).toMatchObject([
      {
        changes: [{ field: 'expected', before: '2020-03-20', after: '2020-03-24' }],
        target: { supplier: 'Nord' },
      },
    ]);
  });

  it('that have begun to come in keep their target and at least what has come', () => {
    const rows = (number: string, pool: string) => [['LF-1', pool, '20.03.2020', number]];
    expect(preview('deliveries', headers, rows('359', 'depot'), known).rejections).toMatchObject([
      { code: 'FEWER_THAN_RECEIVED', params: { received: 360 } },
    ]);
    expect(preview('deliveries', headers, rows('500', 'K03'), known).rejections).toMatchObject([
      { code: 'DELIVERY_BEGUN' },
    ]);
  });
});

describe('grounds of a file', () => {
  const headers = ['Personalnummer', 'Vorranggrund', 'gültig ab', 'gültig bis'];
  const known: KnownOf['grounds'] = { grounds: new Map(), agents: new Set(['0012']) };

  it('may be two for one person, each once', () => {
    const rows = [
      ['0012', 'Vorerkrankung', '01.03.2020', ''],
      ['0012', 'alleinerziehend', '01.03.2020', ''],
      ['0012', 'Vorerkrankung', '02.03.2020', ''],
    ];
    const result = preview('grounds', headers, rows, known);
    expect(result.counts).toMatchObject({ new: 2, rejected: 1 });
    expect(result.rejections).toMatchObject([{ line: 4, code: 'DUPLICATE_IN_FILE' }]);
  });

  it('suggest nobody for a mistyped number, and do not end before they begin', () => {
    const rows = [
      ['0013', 'Vorerkrankung', '01.03.2020', ''],
      ['0012', 'Vorerkrankung', '01.03.2020', '29.02.2020'],
    ];
    const { rejections } = preview('grounds', headers, rows, known);
    expect(rejections).toMatchObject([{ code: 'UNKNOWN_AGENT' }, { code: 'ENDS_BEFORE_START' }]);
    expect(rejections[0]).not.toHaveProperty('suggestion');
  });
});

describe('users of a file', () => {
  const headers = ['email', 'name', 'role', 'scope'];
  const known: KnownOf['users'] = { users: new Map(), centers: CENTERS, teams: new Set(['T-1']) };
  const users = (...rows: string[][]) => preview('users', headers, rows, known);

  it('hold a role for all, for centers and the depot, or for teams', () => {
    const result = users(
      ['a@x.de', 'A', 'rollout manager', 'all'],
      ['b@x.de', 'B', 'IT staff', 'K03, depot'],
      ['c@x.de', 'C', 'team lead', 'T-1'],
    );
    expect(result.outcomes).toMatchObject([
      { target: { role: 'ROLLOUT_MANAGER', scope: { all: true, depot: false, centers: [], teams: [] } } },
      { target: { role: 'IT_STAFF', scope: { all: false, depot: true, centers: ['K03'], teams: [] } } },
      { target: { role: 'TEAM_LEAD', scope: { all: false, depot: false, centers: [], teams: ['T-1'] } } },
    ]);
  });

  it('cannot keep grounds and steer or audit at once', () => {
    const result = users(
      ['a@x.de', 'A', 'people officer', 'all'],
      ['a@x.de', 'A', 'rollout manager', 'all'],
      ['a@x.de', 'A', 'auditor', 'all'],
      ['a@x.de', 'A', 'team lead', 'T-1'],
    );
    expect(result.rejections.map(({ line, code }) => [line, code])).toEqual([
      [3, 'ROLES_EXCLUDE'],
      [4, 'ROLES_EXCLUDE'],
    ]);
  });

  it('have a scope that exists and that fits their role', () => {
    const result = users(
      ['a@x.de', 'A', 'IT staff', 'K04'],
      ['b@x.de', 'B', 'IT staff', 'T-1'],
      ['c@x.de', 'C', 'auditor', 'K03'],
    );
    expect(result.rejections.map(({ code }) => code)).toEqual([
      'UNKNOWN_SCOPE',
      'SCOPE_NOT_FOR_ROLE',
      'SCOPE_NOT_FOR_ROLE',
    ]);
  });
});
