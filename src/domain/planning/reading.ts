import { dayNumber } from './day-number';

export type ProblemCode =
  | 'notAnObject'
  | 'notAList'
  | 'unknownKey'
  | 'missing'
  | 'notAText'
  | 'notADate'
  | 'notANumber'
  | 'notABoolean'
  | 'notAllowed'
  | 'duplicate'
  | 'unknownReference'
  | 'outsideHorizon'
  | 'tooLarge'
  | 'routeNotPossible';

/** `path` reads like `agents[0].team`; `expected` is a word or a bound for a program or a message, not a sentence. */
export interface ScenarioProblem {
  path: string;
  code: ProblemCode;
  expected: string;
}

export type Json = Readonly<Record<string, unknown>>;

const MOST_PROBLEMS = 100;

/** A document being read: what is wrong is collected (up to 100), what is right is returned. */
export interface Reading {
  problems: ScenarioProblem[];
  /** Day numbers of dates read before: a million agents share few dates. */
  days: Map<string, number>;
}

export const openReading = (): Reading => ({ problems: [], days: new Map() });

export function report(reading: Reading, path: string, code: ProblemCode, expected: string): undefined {
  if (reading.problems.length < MOST_PROBLEMS) reading.problems.push({ path, code, expected });
  return undefined;
}

export function readObject(
  reading: Reading,
  value: unknown,
  path: string,
  keys: ReadonlySet<string>,
): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return report(reading, path, value === undefined ? 'missing' : 'notAnObject', 'object');
  }
  for (const key in value) {
    if (!keys.has(key))
      report(reading, path === '' ? key : `${path}.${key}`, 'unknownKey', [...keys].join(' '));
  }
  return value as Json;
}

export function readList(
  reading: Reading,
  value: unknown,
  path: string,
  isRequired = false,
): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined) report(reading, path, 'notAList', 'list');
  else if (isRequired) report(reading, path, 'missing', 'list');
  return [];
}

export function readText(reading: Reading, from: Json, key: string, base: string): string | undefined {
  const value = from[key];
  if (typeof value === 'string' && value !== '') return value;
  return report(reading, `${base}.${key}`, value === undefined ? 'missing' : 'notAText', 'text');
}

/** The day number of a text, NaN for none. */
export function dayOf(reading: Reading, date: string): number {
  let day = reading.days.get(date);
  if (day === undefined) {
    day = dayNumber(date);
    reading.days.set(date, day);
  }
  return day;
}

export function readDate(reading: Reading, value: unknown, path: string): string | undefined {
  if (typeof value === 'string' && !Number.isNaN(dayOf(reading, value))) return value;
  return report(reading, path, value === undefined ? 'missing' : 'notADate', 'YYYY-MM-DD');
}

export function readWhole(
  reading: Reading,
  value: unknown,
  path: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most)
    return value;
  const expected = most === Number.MAX_SAFE_INTEGER ? `>=${least}` : `${least}..${most}`;
  return report(reading, path, value === undefined ? 'missing' : 'notANumber', expected);
}

/** A limit or count that may be missing, but not null. */
export function readOptionalWhole(
  reading: Reading,
  from: Json,
  key: string,
  base: string,
  least = 0,
): number | undefined {
  if (from[key] === undefined) return undefined;
  return readWhole(reading, from[key], base === '' ? key : `${base}.${key}`, least);
}

export function readFlag(reading: Reading, from: Json, key: string, base: string): boolean {
  const value = from[key];
  if (value === undefined || typeof value === 'boolean') return value === true;
  report(reading, `${base}.${key}`, 'notABoolean', 'true false');
  return false;
}

export function readChoice<T extends string>(
  reading: Reading,
  from: Json,
  key: string,
  base: string,
  choices: readonly T[],
): T | undefined {
  const value = from[key];
  for (const choice of choices) if (choice === value) return choice;
  return report(reading, `${base}.${key}`, value === undefined ? 'missing' : 'notAllowed', choices.join(' '));
}

/** An object with the property only where there is a value, as exact optional properties ask for. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
