import { parse } from 'csv-parse/sync';
import { generateDemo } from '../../../src/domain/demo/generate-demo';
import { shiftWorkingDays } from '../../../src/domain/demo/working-days';
import type { AgentRoute, Scenario, ScenarioAgent } from '../../../src/domain/planning/scenario';
import { bandOf, defaultPolicy } from '../../../src/domain/priority/policy';
import type { ImportKind } from '../../../src/domain/importing/kinds';

type Row = Record<string, string>;

const SEED = 2020;
const TODAY = '2020-03-23';
const EASTER = ['2020-04-10', '2020-04-13', '2020-05-01'];
const TEAM_SHARE = 0.15;

const isoOf = (german: string): string => german.split('.').reverse().join('-');

function routeOf({ Bedarf: need = '', 'Desktop-Inventarnummer': desktop = '' }: Row): AgentRoute {
  if (desktop === '' || need === 'Laptop') return 'LAPTOP';
  return need === 'Eigener Desktop' ? 'OWN_DESKTOP' : 'EITHER';
}

/** A limit as the files give it: a number, or a share of the members in per cent; the default where they give none. */
function limitOf(text: string, members: number, byDefault: number | undefined): number | undefined {
  if (text === '') return byDefault;
  const share = /^(\d+) %$/.exec(text);
  return share ? Math.max(1, Math.floor((Number(share[1]) * members) / 100)) : Number(text);
}

const given = (max: number | undefined) => (max === undefined ? {} : { maxInTransition: max });

/** The demo's rollout on its first day, made of the demo's own files: 13,600 agents, 52 centers, two bands. */
export function demoScenario(): Scenario {
  const demo = generateDemo(SEED, TODAY);
  const rows = (kind: ImportKind): Row[] => {
    const text = demo.files.find((file) => file.kind === kind)!.text;
    const delimiter = text.split('\n', 1)[0]!.includes(';') ? ';' : ',';
    return parse(text, { columns: true, bom: true, delimiter, skip_empty_lines: true });
  };
  const { rolloutStart, ceilings } = demo.meta.settings;
  const [centers, lines, teams, agents] = [
    rows('centers'),
    rows('service-lines'),
    rows('teams'),
    rows('agents'),
  ];
  const people = agents.filter((agent) => agent['Ausgangslage'] !== 'mobil');
  const count = (key: string, of: string) => agents.filter((agent) => agent[key] === of).length;
  const members = new Map(teams.map(({ Team = '' }) => [Team, count('Team', Team)]));
  const inLine = new Map<string, number>();
  for (const { Team = '', Servicebereich: line = '' } of teams)
    inLine.set(line, (inLine.get(line) ?? 0) + members.get(Team)!);
  const teamOf = new Map(teams.map((team) => [team['Team'], team]));
  const withGround = new Set(rows('grounds').map((ground) => ground['Personalnummer']));
  const stock = new Map<string, number>();
  for (const { Category, Location = '' } of rows('devices'))
    if (Category === 'Notebook') stock.set(Location, (stock.get(Location) ?? 0) + 1);
  return {
    formatVersion: 1,
    start: rolloutStart,
    horizonDays: 60,
    weekdays: [1, 2, 3, 4, 5],
    transitionDays: 1,
    alreadyRemote: agents.length - people.length,
    remoteCeiling: [...ceilings],
    centers: centers.map(({ code = '', handovers_per_day, conversions_per_day }) => ({
      code,
      handoversPerDay: Number(handovers_per_day),
      conversionsPerDay: Number(conversions_per_day),
      closedOn: EASTER,
      overrides: [],
    })),
    supply: [
      ...[...stock].map(([pool, laptops]) => ({ pool, usableFrom: rolloutStart, laptops })),
      ...rows('deliveries').map(({ pool = '', expected = '', laptops }) => ({
        pool,
        usableFrom: shiftWorkingDays(expected, 1),
        laptops: Number(laptops),
      })),
    ],
    serviceLines: lines.map(({ Servicebereich: code = '', 'höchstens im Umzug': limit = '' }) => ({
      code,
      ...given(limitOf(limit, inLine.get(code) ?? 0, undefined)),
    })),
    teams: teams.map(({ Team: code = '', Servicecenter: center = '', ...team }) => {
      const size = members.get(code)!;
      const byDefault = Math.max(1, Math.floor(size * TEAM_SHARE));
      return {
        code,
        center,
        serviceLine: team['Servicebereich'] ?? '',
        ...given(limitOf(team['höchstens im Umzug'] ?? '', size, byDefault)),
      };
    }),
    agents: people.map((agent): ScenarioAgent => {
      const team = teamOf.get(agent['Team'])!;
      const earliest = agent['frühestens ab'] ? isoOf(agent['frühestens ab']) : rolloutStart;
      return {
        id: agent['Personalnummer']!,
        team: agent['Team']!,
        band: bandOf(defaultPolicy, {
          criticalCase: team['kritische Fälle'] === 'x',
          hasGround: withGround.has(agent['Personalnummer']),
          hasOperationalReason: false,
          serviceLine: team['Servicebereich']!,
          center: agent['Servicecenter']!,
        }),
        route: routeOf(agent),
        earliest: earliest < rolloutStart ? rolloutStart : earliest,
        front: false,
        promised: null,
        fixed: null,
      };
    }),
  };
}
