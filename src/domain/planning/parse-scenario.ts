import { parseAgents } from './parse-agents';
import { parseCenters, parseCeiling, parseServiceLines, parseSupply, parseTeams } from './parse-capacities';
import {
  dayOf,
  openReading,
  readDate,
  readList,
  readObject,
  readOptionalWhole,
  readWhole,
  report,
} from './reading';
import type { ScenarioProblem } from './reading';
import type { Scenario } from './scenario';

const KEYS = new Set([
  'formatVersion',
  'start',
  'horizonDays',
  'weekdays',
  'transitionDays',
  'alreadyRemote',
  'remoteCeiling',
  'centers',
  'supply',
  'serviceLines',
  'teams',
  'agents',
]);

/** A hundred years: beyond it a typing mistake is likelier than a rollout. */
const LONGEST_HORIZON = 36_600;
const LAST_DAY = '9999-12-31';
/** More than a year off the phone is a typing mistake, too. */
const LONGEST_TRANSITION = 366;
/** Centers, teams and service lines × days of the horizon: what of it a plan of 1 GiB can hold. */
const MOST_CELLS = 40_000_000;
const CELLS_OF_CENTER = 5;

export type ParsedScenario = { ok: true; scenario: Scenario } | { ok: false; problems: ScenarioProblem[] };

/**
 * Reads a scenario document (already JSON) and fills its defaults. Refuses whatever has not the form, naming the path
 * in the document (`agents[0].team`; the document itself is the empty path) and at most 100 problems.
 */
export function parseScenario(document: unknown): ParsedScenario {
  const reading = openReading();
  const root = readObject(reading, document, '', KEYS);
  if (root === undefined) return { ok: false, problems: reading.problems };
  if (root['formatVersion'] !== 1) {
    report(reading, 'formatVersion', root['formatVersion'] === undefined ? 'missing' : 'notAllowed', '1');
  }
  const start = readDate(reading, root['start'], 'start');
  const horizonDays = readWhole(reading, root['horizonDays'], 'horizonDays', 0, LONGEST_HORIZON);
  if (start !== undefined && dayOf(reading, start) + (horizonDays ?? 0) - 1 > dayOf(reading, LAST_DAY)) {
    report(reading, 'horizonDays', 'notANumber', `ends by ${LAST_DAY}`);
  }
  const weekdays = readList(reading, root['weekdays'], 'weekdays', true).map(
    (weekday, index) => readWhole(reading, weekday, `weekdays[${index}]`, 1, 7) ?? 1,
  );
  const transitionDays =
    root['transitionDays'] === undefined
      ? 1
      : (readWhole(reading, root['transitionDays'], 'transitionDays', 1, LONGEST_TRANSITION) ?? 1);
  const alreadyRemote = readOptionalWhole(reading, root, 'alreadyRemote', '') ?? 0;
  const remoteCeiling = parseCeiling(reading, root['remoteCeiling']);
  const centers = parseCenters(reading, root['centers']);
  const supply = parseSupply(reading, root['supply'], centers);
  const serviceLines = parseServiceLines(reading, root['serviceLines']);
  const teams = parseTeams(reading, root['teams'], centers, serviceLines);
  const things = centers.list.length * CELLS_OF_CENTER + teams.list.length + serviceLines.list.length;
  if (things * (horizonDays ?? 0) > MOST_CELLS)
    report(reading, 'horizonDays', 'tooLarge', `0..${Math.floor(MOST_CELLS / things)}`);
  const window = {
    start: start ?? '1970-01-01',
    horizonDays: horizonDays ?? 0,
    isKnown: start !== undefined && horizonDays !== undefined,
  };
  const agents = parseAgents(reading, root['agents'], {
    ...window,
    weekdays,
    transitionDays,
    centers,
    teams,
  });
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const scenario: Scenario = {
    formatVersion: 1,
    start: window.start,
    horizonDays: window.horizonDays,
    weekdays,
    transitionDays,
    alreadyRemote,
    remoteCeiling,
    centers: centers.list,
    supply,
    serviceLines: serviceLines.list,
    teams: teams.list,
    agents,
  };
  return { ok: true, scenario };
}
