import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsStringLiteral } from 'nuqs/server';
import { deviceStatuses } from '@/domain/rollout/stages';
import { parseAsText } from '@/lib/url-parsers';
import { deviceSorts, type DeviceFilter } from '../schema';

/** What the address of the list says: filter, order, and the device shown beside it. */
export const devicesView = {
  q: parseAsText.withDefault(''),
  status: parseAsArrayOf(parseAsStringLiteral(deviceStatuses)).withDefault([]),
  kind: parseAsArrayOf(parseAsStringLiteral(['LAPTOP', 'DESKTOP'] as const)).withDefault([]),
  pool: parseAsArrayOf(parseAsText).withDefault([]),
  delivery: parseAsText.withDefault(''),
  inTransit: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(deviceSorts).withDefault('assetTag'),
  desc: parseAsBoolean.withDefault(false),
  open: parseAsText,
};
export const loadDevicesView = createLoader(devicesView);

type View = Awaited<ReturnType<typeof loadDevicesView>>;

export function filterOf(view: View): DeviceFilter {
  return {
    ...(view.q ? { q: view.q.slice(0, 100) } : {}),
    ...(view.status.length > 0 ? { statuses: view.status } : {}),
    ...(view.kind.length > 0 ? { kinds: view.kind } : {}),
    ...(view.pool.length > 0 ? { pools: view.pool } : {}),
    ...(view.delivery ? { delivery: view.delivery.slice(0, 100) } : {}),
    ...(view.inTransit ? { inTransit: true } : {}),
  };
}
