import { accept, refuse } from '../findings';
import type { Verdict } from '../findings';
import { fold } from '../fold';
import { nearest } from '../nearest';
import { trimmed } from './texts';

/** The federal states: ISO 3166-2 code without `DE-`, German name, other names. */
const STATES: readonly (readonly [string, string, ...string[]])[] = [
  ['BW', 'Baden-Württemberg'],
  ['BY', 'Bayern', 'Bavaria'],
  ['BE', 'Berlin'],
  ['BB', 'Brandenburg'],
  ['HB', 'Bremen'],
  ['HH', 'Hamburg'],
  ['HE', 'Hessen', 'Hesse'],
  ['MV', 'Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'],
  ['NI', 'Niedersachsen', 'Lower Saxony'],
  ['NW', 'Nordrhein-Westfalen', 'North Rhine-Westphalia', 'NRW'],
  ['RP', 'Rheinland-Pfalz', 'Rhineland-Palatinate'],
  ['SL', 'Saarland'],
  ['SN', 'Sachsen', 'Saxony'],
  ['ST', 'Sachsen-Anhalt', 'Saxony-Anhalt'],
  ['SH', 'Schleswig-Holstein'],
  ['TH', 'Thüringen', 'Thuringia'],
];

const CODES: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(([code, ...names]) =>
    [code, `DE-${code}`, ...names].map((name) => [fold(name), `DE-${code}`] as const),
  ),
);
const GERMAN_NAMES: ReadonlyMap<string, string> = new Map(STATES.map(([, name]) => [fold(name), name]));

/** A federal state by its name or its ISO 3166-2 code (`DE-NW`, `NW`); the value is `DE-NW`. */
export function parseState(cell: string): Verdict<string> {
  const code = CODES.get(fold(trimmed(cell)));
  if (code !== undefined) return accept(code);
  const near = nearest(fold(cell), GERMAN_NAMES.keys());
  const name = near === undefined ? undefined : GERMAN_NAMES.get(near);
  return refuse('INVALID_STATE', 'STATE', name === undefined ? {} : { suggestion: name });
}
