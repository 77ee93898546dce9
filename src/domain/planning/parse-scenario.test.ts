import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario';

type Doc = Record<string, unknown>;

const agent = (more: Doc = {}): Doc => ({ id: 'A1', team: 'T1', band: 1, route: 'LAPTOP', ...more });

const document = (more: Doc = {}): Doc => ({
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 10,
  weekdays: [1, 2, 3, 4, 5],
  centers: [{ code: 'K01' }],
  teams: [{ code: 'T1', center: 'K01' }],
  agents: [agent()],
  ...more,
});

function problemsOf(doc: unknown): string[] {
  const parsed = parseScenario(doc);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

const withoutKey = (doc: Doc, key: string): Doc =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => name !== key));

describe('a scenario document', () => {
  it('needs no more than its required keys; the rest gets its defaults', () => {
    const parsed = parseScenario(document());
    expect(parsed).toEqual({
      ok: true,
      scenario: {
        ...document(),
        transitionDays: 1,
        alreadyRemote: 0,
        remoteCeiling: [],
        supply: [],
        serviceLines: [],
        centers: [{ code: 'K01', closedOn: [], overrides: [] }],
        agents: [agent({ earliest: '2020-03-16', front: false, promised: null, fixed: null })],
      },
    });
  });

  it('reads again as itself once its defaults are filled', () => {
    const parsed = parseScenario(
      document({
        supply: [{ pool: 'depot', usableFrom: '2020-03-01', laptops: 3 }],
        serviceLines: [{ code: 'L1', maxInTransition: 0 }],
        agents: [
          agent({ promised: { date: null, rank: 4 }, fixed: { date: '2020-03-17', route: 'LAPTOP' } }),
        ],
      }),
    );
    if (!parsed.ok) throw new Error('refused');
    expect(parseScenario(JSON.parse(JSON.stringify(parsed.scenario)))).toEqual(parsed);
  });

  for (const key of ['formatVersion', 'start', 'horizonDays', 'weekdays', 'centers', 'teams', 'agents']) {
    it(`without ${key} is refused by the key's own path`, () => {
      expect(problemsOf(withoutKey(document(), key))).toContain(`${key} missing`);
    });
  }

  for (const key of ['id', 'team', 'band', 'route']) {
    it(`names an agent without ${key}`, () => {
      expect(problemsOf(document({ agents: [withoutKey(agent(), key)] }))).toEqual([
        `agents[0].${key} missing`,
      ]);
    });
  }

  const refused: [string, Doc, string][] = [
    ['an unknown key', { horizon: 3 }, 'horizon unknownKey'],
    ['an unknown key of an agent', { agents: [agent({ name: 'x' })] }, 'agents[0].name unknownKey'],
    ['another format version', { formatVersion: 2 }, 'formatVersion notAllowed'],
    ['a date that does not exist', { start: '2021-02-29' }, 'start notADate'],
    ['a date in another form', { start: '16.03.2020' }, 'start notADate'],
    ['a weekday 0', { weekdays: [0] }, 'weekdays[0] notANumber'],
    ['a weekday 8', { weekdays: [1, 8] }, 'weekdays[1] notANumber'],
    ['no transition day', { transitionDays: 0 }, 'transitionDays notANumber'],
    ['a negative number', { alreadyRemote: -1 }, 'alreadyRemote notANumber'],
    ['a broken number', { horizonDays: 1.5 }, 'horizonDays notANumber'],
    ['a number as text', { horizonDays: '10' }, 'horizonDays notANumber'],
    [
      'null for a limit',
      { centers: [{ code: 'K01', handoversPerDay: null }] },
      'centers[0].handoversPerDay notANumber',
    ],
    [
      'null for the limit of a team',
      { teams: [{ code: 'T1', center: 'K01', maxInTransition: null }] },
      'teams[0].maxInTransition notANumber',
    ],
    [
      'null for the hand-overs of an override',
      { centers: [{ code: 'K01', overrides: [{ date: '2020-03-17', handovers: null }] }] },
      'centers[0].overrides[0].handovers notANumber',
    ],
    [
      'a center called depot',
      { centers: [{ code: 'K01' }, { code: 'depot' }] },
      'centers[1].code notAllowed',
    ],
    ['two centers of one code', { centers: [{ code: 'K01' }, { code: 'K01' }] }, 'centers[1].code duplicate'],
    ['two agents of one number', { agents: [agent(), agent()] }, 'agents[1].id duplicate'],
    ['a team of no center', { teams: [{ code: 'T1', center: 'K02' }] }, 'teams[0].center unknownReference'],
    [
      'a team of no service line',
      { teams: [{ code: 'T1', center: 'K01', serviceLine: 'L' }] },
      'teams[0].serviceLine unknownReference',
    ],
    ['an agent of no team', { agents: [agent({ team: 'T2' })] }, 'agents[0].team unknownReference'],
    [
      'supply of no pool',
      { supply: [{ pool: 'K02', usableFrom: '2020-03-16', laptops: 1 }] },
      'supply[0].pool unknownReference',
    ],
    [
      'two ceilings from one date',
      {
        remoteCeiling: [
          { from: '2020-03-16', max: 1 },
          { from: '2020-03-16', max: 2 },
        ],
      },
      'remoteCeiling[1].from duplicate',
    ],
    ['a route of its own', { agents: [agent({ route: 'TABLET' })] }, 'agents[0].route notAllowed'],
    [
      'one promised rank twice',
      {
        agents: [
          agent({ promised: { date: null, rank: 3 } }),
          agent({ id: 'A2', promised: { date: '2020-03-17', rank: 3 } }),
        ],
      },
      'agents[1].promised.rank duplicate',
    ],
    [
      'a fixed date after the horizon',
      { agents: [agent({ fixed: { date: '2020-03-26', route: 'LAPTOP' } })] },
      'agents[0].fixed.date outsideHorizon',
    ],
    [
      'a fixed date before the start, when a transition takes one day',
      { agents: [agent({ fixed: { date: '2020-03-15', route: 'LAPTOP' } })] },
      'agents[0].fixed.date outsideHorizon',
    ],
    [
      'a fixed route that the agent cannot take',
      { agents: [agent({ fixed: { date: '2020-03-17', route: 'OWN_DESKTOP' } })] },
      'agents[0].fixed.route routeNotPossible',
    ],
  ];
  for (const [name, change, problem] of refused) {
    it(`with ${name} is refused`, () => {
      expect(problemsOf(document(change))).toEqual([problem]);
    });
  }

  it('takes a fixed date before the start while its transition reaches the start', () => {
    const fixedOn = (date: string) =>
      problemsOf(document({ transitionDays: 2, agents: [agent({ fixed: { date, route: 'LAPTOP' } })] }));
    expect(fixedOn('2020-03-13')).toEqual([]);
    expect(fixedOn('2020-03-12')).toEqual(['agents[0].fixed.date outsideHorizon']);
  });

  it('that is no object is refused at the empty path', () => {
    for (const doc of [null, 7, 'x', []]) expect(problemsOf(doc)).toEqual([' notAnObject']);
  });

  it('names at most a hundred problems', () => {
    const agents = Array.from({ length: 500 }, (_, index) => agent({ id: `A${index}`, team: 'T9' }));
    expect(problemsOf(document({ agents }))).toHaveLength(100);
  });
});
