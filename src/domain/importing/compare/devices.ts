import { serialKey } from '../known';
import type { DeviceFields, DeviceInRollout, KnownOf, Stored } from '../known';
import type { ParsedRow, ParsedRows } from '../parsed';
import { DEPOT } from '../records';
import type { DeviceRow } from '../records';
import { laidOver, openLedger } from './outcome';
import type { Comparison, Ledger } from './outcome';
import { placesOf, suggester } from './places';

type KnownDevice = Stored<DeviceFields> & DeviceInRollout;

const STOCK: ReadonlySet<string> = new Set(['ORDERED', 'IN_STOCK', 'FAULTY', 'IN_REPAIR', 'RETIRED', 'LOST']);

/**
 * Devices of a file against those known, found by asset tag, else by serial number and manufacturer (then the tag
 * changes). What the rollout has taken keeps its status and its pool, with a warning; a desktop that stands at
 * an agent's desk keeps its kind and its center, else the row is refused.
 */
export function compareDevices(
  parsed: ParsedRows<DeviceRow>,
  known: KnownOf['devices'],
): Comparison<DeviceFields> {
  const ledger = openLedger<DeviceFields>(parsed);
  const suggest = suggester();
  const places = placesOf(known.centers, known.depot);
  const bySerial = new Map<string, KnownDevice>();
  for (const device of known.devices.values()) {
    if (device.serial !== null) bySerial.set(serialKey(device.serial, device.manufacturer), device);
  }
  const inFile = new Set(parsed.rows.map((row) => row.record.assetTag));

  for (const row of parsed.rows) {
    const { record } = row;
    const serial = record.serial ? serialKey(record.serial, record.manufacturer ?? null) : undefined;
    const twin = serial === undefined ? undefined : bySerial.get(serial);
    const renamed = twin && !inFile.has(twin.assetTag) ? twin : undefined;
    const before = known.devices.get(record.assetTag) ?? renamed;
    if (known.elsewhere?.assetTags.has(record.assetTag)) {
      ledger.reject(row, 'asset_tag', 'ALREADY_IN_USE', 'OTHER_KEY');
    } else if (serial !== undefined && known.elsewhere?.serials.has(serial)) {
      ledger.reject(row, 'serial', 'ALREADY_IN_USE', 'OTHER_KEY');
    } else if (twin && twin !== before) {
      const params = { assetTag: twin.assetTag };
      ledger.reject(row, 'serial', 'SERIAL_TAKEN', 'OTHER_KEY', { params });
    } else {
      const pool = places.pool(record.pool);
      if (pool !== undefined) settleDevice(row, before, pool, ledger);
      else ledger.reject(row, 'pool', 'UNKNOWN_POOL', 'POOL', suggest(record.pool, places.codes));
    }
  }
  return ledger;
}

function settleDevice(
  row: ParsedRow<DeviceRow>,
  before: KnownDevice | undefined,
  pool: string,
  ledger: Ledger<DeviceFields>,
): void {
  const { record } = row;
  const { kind } = record;
  const serial = laidOver(record.serial, before?.serial);
  const inRollout = before !== undefined && isInRollout(before);
  const status = record.status ?? before?.status ?? 'IN_STOCK';
  if (kind === 'LAPTOP' && serial === null) {
    ledger.reject(row, 'serial', 'REQUIRED', 'KEY');
    return;
  }
  if (kind === 'DESKTOP' && pool === DEPOT) {
    ledger.reject(row, 'pool', 'DESKTOP_NEEDS_CENTER', 'CENTER_FOR_DESKTOP');
    return;
  }
  const bound = before !== undefined && (before.agent !== null || inRollout);
  if (bound && kind !== before.kind) {
    ledger.reject(row, 'kind', 'DEVICE_OF_AGENT', 'UNCHANGED_WHILE_IN_USE');
    return;
  }
  if (before && before.agent !== null && kind === 'DESKTOP' && pool !== before.pool) {
    ledger.reject(row, 'pool', 'DEVICE_OF_AGENT', 'UNCHANGED_WHILE_IN_USE');
    return;
  }
  if (inRollout && status !== before.status) ledger.warn(row, 'status', 'STATUS_KEPT');
  if (inRollout && pool !== before.pool) ledger.warn(row, 'pool', 'POOL_KEPT');
  ledger.settle(row, before, {
    assetTag: record.assetTag,
    serial,
    kind,
    manufacturer: laidOver(record.manufacturer, before?.manufacturer),
    model: laidOver(record.model, before?.model),
    hardwareHash: laidOver(record.hardwareHash, before?.hardwareHash),
    windowsProductId: laidOver(record.windowsProductId, before?.windowsProductId),
    status: inRollout ? before.status : status,
    pool: inRollout ? before.pool : pool,
  });
}

/** What somebody has or shall have is the rollout's even while it is faulty; a desktop only waits at its desk. */
function isInRollout(device: KnownDevice): boolean {
  return !STOCK.has(device.status) || device.holder !== null;
}
