import {
  optional,
  readDate,
  readList,
  readObject,
  readOptionalWhole,
  readText,
  readWhole,
  report,
} from './reading';
import type { Json, Reading } from './reading';
import { DEPOT } from './scenario';
import type {
  CeilingStep,
  CenterOverride,
  ScenarioCenter,
  ScenarioServiceLine,
  ScenarioTeam,
  Supply,
} from './scenario';

/** Things with a code, and all codes that the document gives, so that one broken entry is not reported twice. */
export interface Coded<T> {
  list: T[];
  byCode: Map<string, T | null>;
}

const CEILING_KEYS = new Set(['from', 'max']);
const CENTER_KEYS = new Set(['code', 'handoversPerDay', 'conversionsPerDay', 'closedOn', 'overrides']);
const OVERRIDE_KEYS = new Set(['date', 'handovers', 'conversions']);
const SUPPLY_KEYS = new Set(['pool', 'usableFrom', 'laptops']);
const LINE_KEYS = new Set(['code', 'maxInTransition']);
const TEAM_KEYS = new Set(['code', 'center', 'serviceLine', 'maxInTransition']);

/** Reads each entry of a list of things with a code; of two equal codes the later one is reported. */
function readCoded<T>(
  reading: Reading,
  value: unknown,
  place: { name: string; isRequired: boolean; keys: ReadonlySet<string> },
  read: (entry: Json, code: string, path: string) => T | undefined,
): Coded<T> {
  const coded: Coded<T> = { list: [], byCode: new Map() };
  readList(reading, value, place.name, place.isRequired).forEach((element, index) => {
    const path = `${place.name}[${index}]`;
    const entry = readObject(reading, element, path, place.keys);
    if (entry === undefined) return;
    const code = readText(reading, entry, 'code', path);
    if (code !== undefined && coded.byCode.has(code)) report(reading, `${path}.code`, 'duplicate', 'unique');
    const thing = read(entry, code ?? '', path);
    if (code === undefined) return;
    coded.byCode.set(code, thing ?? null);
    if (thing !== undefined) coded.list.push(thing);
  });
  return coded;
}

export function parseCeiling(reading: Reading, value: unknown): CeilingStep[] {
  const seen = new Set<string>();
  return readList(reading, value, 'remoteCeiling').flatMap((element, index) => {
    const path = `remoteCeiling[${index}]`;
    const entry = readObject(reading, element, path, CEILING_KEYS);
    if (entry === undefined) return [];
    const from = readDate(reading, entry['from'], `${path}.from`);
    const max = readWhole(reading, entry['max'], `${path}.max`);
    if (from !== undefined && seen.has(from)) report(reading, `${path}.from`, 'duplicate', 'unique');
    if (from === undefined || max === undefined) return [];
    seen.add(from);
    return [{ from, max }];
  });
}

function parseOverrides(reading: Reading, value: unknown, base: string): CenterOverride[] {
  const seen = new Set<string>();
  return readList(reading, value, base).flatMap((element, index) => {
    const path = `${base}[${index}]`;
    const entry = readObject(reading, element, path, OVERRIDE_KEYS);
    if (entry === undefined) return [];
    const date = readDate(reading, entry['date'], `${path}.date`);
    const handovers = readOptionalWhole(reading, entry, 'handovers', path);
    const conversions = readOptionalWhole(reading, entry, 'conversions', path);
    if (date !== undefined && seen.has(date)) report(reading, `${path}.date`, 'duplicate', 'unique');
    if (date === undefined) return [];
    seen.add(date);
    return [{ date, ...optional('handovers', handovers), ...optional('conversions', conversions) }];
  });
}

export function parseCenters(reading: Reading, value: unknown): Coded<ScenarioCenter> {
  return readCoded(
    reading,
    value,
    { name: 'centers', isRequired: true, keys: CENTER_KEYS },
    (entry, code, path) => {
      if (code === DEPOT) report(reading, `${path}.code`, 'notAllowed', `not ${DEPOT}`);
      const handoversPerDay = readOptionalWhole(reading, entry, 'handoversPerDay', path);
      const conversionsPerDay = readOptionalWhole(reading, entry, 'conversionsPerDay', path);
      const closedOn = readList(reading, entry['closedOn'], `${path}.closedOn`).flatMap(
        (date, index) => readDate(reading, date, `${path}.closedOn[${index}]`) ?? [],
      );
      const overrides = parseOverrides(reading, entry['overrides'], `${path}.overrides`);
      return {
        code,
        ...optional('handoversPerDay', handoversPerDay),
        ...optional('conversionsPerDay', conversionsPerDay),
        closedOn,
        overrides,
      };
    },
  );
}

export function parseSupply(reading: Reading, value: unknown, centers: Coded<ScenarioCenter>): Supply[] {
  return readList(reading, value, 'supply').flatMap((element, index) => {
    const path = `supply[${index}]`;
    const entry = readObject(reading, element, path, SUPPLY_KEYS);
    if (entry === undefined) return [];
    const pool = readText(reading, entry, 'pool', path);
    const usableFrom = readDate(reading, entry['usableFrom'], `${path}.usableFrom`);
    const laptops = readWhole(reading, entry['laptops'], `${path}.laptops`);
    if (pool !== undefined && pool !== DEPOT && !centers.byCode.has(pool)) {
      report(reading, `${path}.pool`, 'unknownReference', 'depot centers[].code');
    }
    return pool === undefined || usableFrom === undefined || laptops === undefined
      ? []
      : [{ pool, usableFrom, laptops }];
  });
}

export function parseServiceLines(reading: Reading, value: unknown): Coded<ScenarioServiceLine> {
  return readCoded(
    reading,
    value,
    { name: 'serviceLines', isRequired: false, keys: LINE_KEYS },
    (entry, code, path) => ({
      code,
      ...optional('maxInTransition', readOptionalWhole(reading, entry, 'maxInTransition', path)),
    }),
  );
}

export function parseTeams(
  reading: Reading,
  value: unknown,
  centers: Coded<ScenarioCenter>,
  lines: Coded<ScenarioServiceLine>,
): Coded<ScenarioTeam> {
  return readCoded(
    reading,
    value,
    { name: 'teams', isRequired: true, keys: TEAM_KEYS },
    (entry, code, path) => {
      const center = readText(reading, entry, 'center', path);
      if (center !== undefined && !centers.byCode.has(center)) {
        report(reading, `${path}.center`, 'unknownReference', 'centers[].code');
      }
      const serviceLine =
        entry['serviceLine'] === undefined ? undefined : readText(reading, entry, 'serviceLine', path);
      if (serviceLine !== undefined && !lines.byCode.has(serviceLine)) {
        report(reading, `${path}.serviceLine`, 'unknownReference', 'serviceLines[].code');
      }
      const maxInTransition = readOptionalWhole(reading, entry, 'maxInTransition', path);
      if (center === undefined) return undefined;
      return {
        code,
        center,
        ...optional('serviceLine', serviceLine),
        ...optional('maxInTransition', maxInTransition),
      };
    },
  );
}
