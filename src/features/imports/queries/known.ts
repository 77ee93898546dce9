import type { ImportKind } from '@/domain/importing/kinds';
import type { KnownOf } from '@/domain/importing/known';
import type { Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { knownAgents, knownGrounds, knownUsers } from './known-people';
import { knownCenters, knownServiceLines, knownTeams } from './known-places';
import { knownDeliveries, knownDevices } from './known-stock';

type Loaders = { [K in ImportKind]: (tx: Tx, viewer: Viewer) => Promise<KnownOf[K]> };

const loaders: Loaders = {
  centers: knownCenters,
  'service-lines': knownServiceLines,
  teams: knownTeams,
  agents: knownAgents,
  devices: knownDevices,
  deliveries: knownDeliveries,
  grounds: knownGrounds,
  users: knownUsers,
};

/** What a file of this kind is compared with, as far as the viewer may see it. */
export function loadKnown<K extends ImportKind>(kind: K, tx: Tx, viewer: Viewer): Promise<KnownOf[K]> {
  return loaders[kind](tx, viewer);
}
