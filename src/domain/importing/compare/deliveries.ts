import type { DeliveryFields, KnownOf } from '../known';
import type { ParsedRows } from '../parsed';
import type { DeliveryRow } from '../records';
import { laidOver, openLedger } from './outcome';
import type { Comparison } from './outcome';
import { placesOf, suggester } from './places';

/** Deliveries of a file against those known; what has begun to come in keeps its pool and at least its number. */
export function compareDeliveries(
  parsed: ParsedRows<DeliveryRow>,
  known: KnownOf['deliveries'],
): Comparison<DeliveryFields> {
  const ledger = openLedger<DeliveryFields>(parsed);
  const suggest = suggester();
  const places = placesOf(known.centers, known.depot);
  for (const row of parsed.rows) {
    const { number, expected, laptops, supplier, ...given } = row.record;
    const before = known.deliveries.get(number);
    const received = before?.received ?? 0;
    const pool = places.pool(given.pool);
    if (known.elsewhere?.numbers.has(number)) {
      ledger.reject(row, 'number', 'ALREADY_IN_USE', 'OTHER_KEY');
    } else if (pool === undefined) {
      ledger.reject(row, 'pool', 'UNKNOWN_POOL', 'POOL', suggest(given.pool, places.codes));
    } else if (laptops < received) {
      ledger.reject(row, 'laptops', 'FEWER_THAN_RECEIVED', 'AT_LEAST_RECEIVED', { params: { received } });
    } else if (received > 0 && pool !== before?.pool) {
      ledger.reject(row, 'pool', 'DELIVERY_BEGUN', 'UNCHANGED_WHILE_IN_USE', { params: { received } });
    } else {
      const target = { number, pool, expected, laptops, supplier: laidOver(supplier, before?.supplier) };
      ledger.settle(row, before, target);
    }
  }
  return ledger;
}
