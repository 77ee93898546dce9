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
export class Reading {
  readonly problems: ScenarioProblem[] = [];
  private readonly days = new Map<string, number>();

  report(path: string, code: ProblemCode, expected: string): undefined {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ path, code, expected });
    return undefined;
  }

  object(value: unknown, path: string, keys: ReadonlySet<string>): Json | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.report(path, 'notAnObject', 'object');
    }
    for (const key in value) {
      if (!keys.has(key))
        this.report(path === '' ? key : `${path}.${key}`, 'unknownKey', [...keys].join(' '));
    }
    return value as Json;
  }

  list(value: unknown, path: string, isRequired: boolean): readonly unknown[] {
    if (value === undefined) {
      if (isRequired) this.report(path, 'missing', 'list');
      return [];
    }
    if (!Array.isArray(value)) this.report(path, 'notAList', 'list');
    return Array.isArray(value) ? value : [];
  }

  text(from: Json, key: string, base: string): string | undefined {
    const value = from[key];
    if (typeof value === 'string' && value !== '') return value;
    return this.report(`${base}.${key}`, value === undefined ? 'missing' : 'notAText', 'text');
  }

  /** The day number of a date, remembered since a million agents share few dates. */
  day(value: string): number {
    let day = this.days.get(value);
    if (day === undefined) {
      day = dayNumber(value);
      this.days.set(value, day);
    }
    return day;
  }

  date(value: unknown, path: string): string | undefined {
    if (typeof value === 'string' && !Number.isNaN(this.day(value))) return value;
    return this.report(path, value === undefined ? 'missing' : 'notADate', 'YYYY-MM-DD');
  }

  whole(value: unknown, path: string, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most)
      return value;
    const expected = most === Number.MAX_SAFE_INTEGER ? `>=${least}` : `${least}..${most}`;
    return this.report(path, value === undefined ? 'missing' : 'notANumber', expected);
  }

  /** A limit or count that may be missing, but not null. */
  optionalWhole(from: Json, key: string, base: string, least = 0): number | undefined {
    return from[key] === undefined
      ? undefined
      : this.whole(from[key], base === '' ? key : `${base}.${key}`, least);
  }

  flag(from: Json, key: string, base: string): boolean {
    const value = from[key];
    if (value === undefined || typeof value === 'boolean') return value === true;
    this.report(`${base}.${key}`, 'notABoolean', 'true false');
    return false;
  }

  choice<T extends string>(from: Json, key: string, base: string, choices: readonly T[]): T | undefined {
    const value = from[key];
    for (const choice of choices) if (choice === value) return choice;
    return this.report(`${base}.${key}`, value === undefined ? 'missing' : 'notAllowed', choices.join(' '));
  }
}

/** An object with the property only where there is a value, as exact optional properties ask for. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
