import { groundKey } from '../known';
import type { GroundFields, KnownOf } from '../known';
import type { ParsedRows } from '../parsed';
import type { GroundRow } from '../records';
import { laidOver, openLedger } from './outcome';
import type { Comparison } from './outcome';

/** Grounds of a file against those known. Nobody is suggested for an unknown number: a ground is too personal. */
export function compareGrounds(
  parsed: ParsedRows<GroundRow>,
  known: KnownOf['grounds'],
): Comparison<GroundFields> {
  const ledger = openLedger<GroundFields>(parsed);
  for (const row of parsed.rows) {
    const { personnelNumber, ground, validFrom, ...given } = row.record;
    const before = known.grounds.get(groundKey(row.record));
    const validUntil = laidOver(given.validUntil, before?.validUntil);
    if (!known.agents.has(personnelNumber)) {
      ledger.reject(row, 'personnel_number', 'UNKNOWN_AGENT', 'KNOWN_AGENT');
    } else if (validUntil !== null && validUntil < validFrom) {
      ledger.reject(row, 'valid_from', 'ENDS_BEFORE_START', 'LATER_DATE');
    } else {
      ledger.settle(row, before, { personnelNumber, ground, validFrom, validUntil });
    }
  }
  return ledger;
}
