import type { CenterRow, DeliveryRow, DeviceRow, ServiceLineRow, TeamRow } from '../records';
import type { RowReader } from '../row-reader';
import { parseDate } from '../values/dates';
import { parseDegrees, parseLimit, parseWhole } from '../values/numbers';
import { parseState } from '../values/states';
import { parseCenterCode, parseEmails, parseHash, parseKey, parseText } from '../values/texts';
import { parseDeviceKind, parseStockStatus, parseYesNo } from '../values/words';

/** A line of centers; undefined if a cell was refused. */
export function readCenter(row: RowReader): CenterRow | undefined {
  const { numbers } = row.options;
  const code = row.required('code', parseCenterCode);
  const name = row.required('name', parseText);
  const city = row.required('city', parseText);
  const state = row.required('state', parseState);
  const latitude = row.optional('latitude', (cell) => parseDegrees(cell, 'latitude'));
  const longitude = row.optional('longitude', (cell) => parseDegrees(cell, 'longitude'));
  const handoversPerDay = row.optional('handovers_per_day', (cell) => parseWhole(cell, numbers));
  const conversionsPerDay = row.optional('conversions_per_day', (cell) => parseWhole(cell, numbers));
  if (code === undefined || name === undefined || city === undefined || state === undefined) return undefined;
  return { code, name, city, state, latitude, longitude, handoversPerDay, conversionsPerDay };
}

/** A line of service lines; undefined if a cell was refused. */
export function readServiceLine(row: RowReader): ServiceLineRow | undefined {
  const code = row.required('code', parseKey);
  const name = row.required('name', parseText);
  const maxInTransition = row.optional('max_in_transition', (cell) => parseLimit(cell, row.options.numbers));
  if (code === undefined || name === undefined) return undefined;
  return { code, name, maxInTransition };
}

/** A line of teams; undefined if a cell was refused. */
export function readTeam(row: RowReader): TeamRow | undefined {
  const code = row.required('code', parseKey);
  const name = row.optional('name', parseText);
  const center = row.required('center', parseKey);
  const serviceLine = row.required('service_line', parseKey);
  const maxInTransition = row.optional('max_in_transition', (cell) => parseLimit(cell, row.options.numbers));
  const leads = row.optional('leads', parseEmails);
  const criticalCase = readYesNo(row, 'critical_case');
  if (code === undefined || center === undefined || serviceLine === undefined) return undefined;
  return { code, name, center, serviceLine, criticalCase, maxInTransition, leads };
}

/** An empty cell says no here (`x` / empty), so it does not leave the field as it is. */
function readYesNo(row: RowReader, key: string): boolean | undefined {
  if (!row.has(key)) return undefined;
  const verdict = parseYesNo(row.text(key));
  row.refused(key, verdict);
  return verdict.ok ? verdict.value : undefined;
}

/** A line of devices; undefined if a cell was refused. */
export function readDevice(row: RowReader): DeviceRow | undefined {
  const assetTag = row.required('asset_tag', parseKey);
  const serial = row.optional('serial', parseKey);
  const kind = row.required('kind', parseDeviceKind);
  const manufacturer = row.optional('manufacturer', parseText);
  const model = row.optional('model', parseText);
  const hardwareHash = row.optional('hardware_hash', parseHash);
  const windowsProductId = row.optional('windows_product_id', parseKey);
  const status = row.optional('status', parseStockStatus);
  const pool = row.required('pool', parseKey);
  if (assetTag === undefined || kind === undefined || pool === undefined) return undefined;
  return { assetTag, serial, kind, manufacturer, model, hardwareHash, windowsProductId, status, pool };
}

/** A line of deliveries; undefined if a cell was refused. */
export function readDelivery(row: RowReader): DeliveryRow | undefined {
  const number = row.required('number', parseKey);
  const pool = row.required('pool', parseKey);
  const expected = row.required('expected', parseDate);
  const laptops = row.required('laptops', (cell) => parseWhole(cell, row.options.numbers, 1));
  const supplier = row.optional('supplier', parseText);
  if (number === undefined || pool === undefined || expected === undefined || laptops === undefined) {
    return undefined;
  }
  return { number, pool, expected, laptops, supplier };
}
