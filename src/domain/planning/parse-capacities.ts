import { optional } from './reading';
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
  reading.list(value, place.name, place.isRequired).forEach((element, index) => {
    const path = `${place.name}[${index}]`;
    const entry = reading.object(element, path, place.keys);
    if (entry === undefined) return;
    const code = reading.text(entry, 'code', path);
    if (code !== undefined && coded.byCode.has(code)) reading.report(`${path}.code`, 'duplicate', 'unique');
    const thing = read(entry, code ?? '', path);
    if (code === undefined) return;
    coded.byCode.set(code, thing ?? null);
    if (thing !== undefined) coded.list.push(thing);
  });
  return coded;
}

export function parseCeiling(reading: Reading, value: unknown): CeilingStep[] {
  const seen = new Set<string>();
  return reading.list(value, 'remoteCeiling', false).flatMap((element, index) => {
    const path = `remoteCeiling[${index}]`;
    const entry = reading.object(element, path, CEILING_KEYS);
    if (entry === undefined) return [];
    const from = reading.date(entry['from'], `${path}.from`);
    const max = reading.whole(entry['max'], `${path}.max`);
    if (from !== undefined && seen.has(from)) reading.report(`${path}.from`, 'duplicate', 'unique');
    if (from === undefined || max === undefined) return [];
    seen.add(from);
    return [{ from, max }];
  });
}

function parseOverrides(reading: Reading, value: unknown, base: string): CenterOverride[] {
  const seen = new Set<string>();
  return reading.list(value, base, false).flatMap((element, index) => {
    const path = `${base}[${index}]`;
    const entry = reading.object(element, path, OVERRIDE_KEYS);
    if (entry === undefined) return [];
    const date = reading.date(entry['date'], `${path}.date`);
    const handovers = reading.optionalWhole(entry, 'handovers', path);
    const conversions = reading.optionalWhole(entry, 'conversions', path);
    if (date !== undefined && seen.has(date)) reading.report(`${path}.date`, 'duplicate', 'unique');
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
      if (code === DEPOT) reading.report(`${path}.code`, 'notAllowed', `not ${DEPOT}`);
      const handoversPerDay = reading.optionalWhole(entry, 'handoversPerDay', path);
      const conversionsPerDay = reading.optionalWhole(entry, 'conversionsPerDay', path);
      const closedOn = reading
        .list(entry['closedOn'], `${path}.closedOn`, false)
        .flatMap((date, index) => reading.date(date, `${path}.closedOn[${index}]`) ?? []);
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
  return reading.list(value, 'supply', false).flatMap((element, index) => {
    const path = `supply[${index}]`;
    const entry = reading.object(element, path, SUPPLY_KEYS);
    if (entry === undefined) return [];
    const pool = reading.text(entry, 'pool', path);
    const usableFrom = reading.date(entry['usableFrom'], `${path}.usableFrom`);
    const laptops = reading.whole(entry['laptops'], `${path}.laptops`);
    if (pool !== undefined && pool !== DEPOT && !centers.byCode.has(pool)) {
      reading.report(`${path}.pool`, 'unknownReference', 'depot centers[].code');
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
      ...optional('maxInTransition', reading.optionalWhole(entry, 'maxInTransition', path)),
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
      const center = reading.text(entry, 'center', path);
      if (center !== undefined && !centers.byCode.has(center)) {
        reading.report(`${path}.center`, 'unknownReference', 'centers[].code');
      }
      const serviceLine =
        entry['serviceLine'] === undefined ? undefined : reading.text(entry, 'serviceLine', path);
      if (serviceLine !== undefined && !lines.byCode.has(serviceLine)) {
        reading.report(`${path}.serviceLine`, 'unknownReference', 'serviceLines[].code');
      }
      const maxInTransition = reading.optionalWhole(entry, 'maxInTransition', path);
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
