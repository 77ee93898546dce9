import type { CenterFields, KnownOf, ServiceLineFields } from '../known';
import type { ParsedRows } from '../parsed';
import type { CenterRow, ServiceLineRow } from '../records';
import { laidOver, openLedger } from './outcome';
import type { Comparison } from './outcome';

/** Centers of a file against those known. */
export function compareCenters(
  parsed: ParsedRows<CenterRow>,
  known: KnownOf['centers'],
): Comparison<CenterFields> {
  const ledger = openLedger<CenterFields>(parsed);
  for (const row of parsed.rows) {
    const { code, name, city, state, ...given } = row.record;
    const before = known.centers.get(code);
    ledger.settle(row, before, {
      code,
      name,
      city,
      state,
      latitude: laidOver(given.latitude, before?.latitude),
      longitude: laidOver(given.longitude, before?.longitude),
      handoversPerDay: laidOver(given.handoversPerDay, before?.handoversPerDay),
      conversionsPerDay: laidOver(given.conversionsPerDay, before?.conversionsPerDay),
    });
  }
  return ledger;
}

/** Service lines of a file against those known. */
export function compareServiceLines(
  parsed: ParsedRows<ServiceLineRow>,
  known: KnownOf['service-lines'],
): Comparison<ServiceLineFields> {
  const ledger = openLedger<ServiceLineFields>(parsed);
  for (const row of parsed.rows) {
    const { code, name, maxInTransition } = row.record;
    const before = known.serviceLines.get(code);
    ledger.settle(row, before, {
      code,
      name,
      maxInTransition: laidOver(maxInTransition, before?.maxInTransition),
    });
  }
  return ledger;
}
