import { fold } from '../fold';
import type { ByKey, CenterName } from '../known';
import { nearest } from '../nearest';
import { DEPOT } from '../records';

/** Comparisons of texts that one file may cost; beyond it rows are still rejected, without a suggestion. */
const EFFORT = 1_000_000;

export type Suggest = (value: string, known: readonly string[], within?: string) => { suggestion?: string };

/** Near misses, each looked up once for a value (and a place, where the known texts differ by place). */
export function suggester(): Suggest {
  const found = new Map<string, { suggestion?: string }>();
  let effort = 0;
  return (value, known, within = '') => {
    const key = `${within}\n${value}`;
    const before = found.get(key);
    if (before) return before;
    effort += known.length;
    const near = effort > EFFORT ? undefined : nearest(value, known);
    const result = near === undefined ? {} : { suggestion: near };
    found.set(key, result);
    return result;
  };
}

export interface Places {
  /** The code of the center that a cell names, by code or by its name where only one has it. */
  center(cell: string): string | undefined;
  /** `depot` or a center's code. */
  pool(cell: string): string | undefined;
  readonly codes: readonly string[];
}

const DEPOT_NAMES: ReadonlySet<string> = new Set([DEPOT, 'zentrallager', 'lager']);

/** Looks up centers and pools; the depot only for whom it exists. */
export function placesOf(centers: ByKey<CenterName>, depot: boolean): Places {
  const names = new Map<string, string | null>();
  for (const { code, name } of centers.values()) {
    names.set(fold(name), names.has(fold(name)) ? null : code);
  }
  const center = (cell: string) => (centers.has(cell) ? cell : (names.get(fold(cell)) ?? undefined));
  return {
    center,
    pool: (cell) => (depot && DEPOT_NAMES.has(fold(cell)) ? DEPOT : center(cell)),
    codes: depot ? [...centers.keys(), DEPOT] : [...centers.keys()],
  };
}
