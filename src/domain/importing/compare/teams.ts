import { fold } from '../fold';
import type { KnownOf, TeamFields } from '../known';
import type { ParsedRows } from '../parsed';
import type { TeamRow } from '../records';
import { laidOver, openLedger } from './outcome';
import type { Comparison } from './outcome';
import { placesOf, suggester } from './places';

/**
 * Teams of a file against those known. An unknown service line is a rejection (UNKNOWN_SERVICE_LINE), never a
 * new line: whoever imports may create it first.
 */
export function compareTeams(parsed: ParsedRows<TeamRow>, known: KnownOf['teams']): Comparison<TeamFields> {
  const ledger = openLedger<TeamFields>(parsed);
  const suggest = suggester();
  const places = placesOf(known.centers, false);
  const lines = new Map<string, string>();
  for (const { code, name } of known.serviceLines.values()) lines.set(fold(name), code);
  for (const { code } of known.serviceLines.values()) lines.set(fold(code), code);
  const lineNames = [...known.serviceLines.values()].flatMap(({ code, name }) => [code, name]);

  for (const row of parsed.rows) {
    const { record } = row;
    const before = known.teams.get(record.code);
    const center = places.center(record.center);
    const serviceLine = lines.get(fold(record.serviceLine));
    if (center === undefined) {
      ledger.reject(row, 'center', 'UNKNOWN_CENTER', 'KNOWN_CENTER', suggest(record.center, places.codes));
    }
    if (serviceLine === undefined) {
      const near = suggest(record.serviceLine, lineNames, 'line');
      ledger.reject(row, 'service_line', 'UNKNOWN_SERVICE_LINE', 'KNOWN_SERVICE_LINE', near);
    }
    if (center === undefined || serviceLine === undefined) continue;
    if (before && before.center !== center && before.members > 0) {
      ledger.warn(row, 'center', 'TEAM_MOVES', { people: before.members });
    }
    ledger.settle(row, before, {
      code: record.code,
      name: laidOver(record.name, before?.name) ?? record.code,
      center,
      serviceLine,
      criticalCase: record.criticalCase ?? before?.criticalCase ?? false,
      maxInTransition: laidOver(record.maxInTransition, before?.maxInTransition),
      leads: laidOver(record.leads, before?.leads) ?? [],
    });
  }
  return ledger;
}
