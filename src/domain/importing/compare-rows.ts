import { compareAgents } from './compare/agents';
import { compareCenters, compareServiceLines } from './compare/centers';
import { compareDeliveries } from './compare/deliveries';
import { compareDevices } from './compare/devices';
import { compareGrounds } from './compare/grounds';
import type { Comparison } from './compare/outcome';
import { compareTeams } from './compare/teams';
import { compareUsers } from './compare/users';
import type { ImportKind } from './kinds';
import type { FieldsOf, KnownOf } from './known';
import type { ParsedRows } from './parsed';
import type { RowOf } from './records';

type Compare<K extends ImportKind> = (
  parsed: ParsedRows<RowOf[K]>,
  known: KnownOf[K],
) => Comparison<FieldsOf[K]>;

const COMPARE: { readonly [K in ImportKind]: Compare<K> } = {
  centers: compareCenters,
  'service-lines': compareServiceLines,
  teams: compareTeams,
  agents: compareAgents,
  devices: compareDevices,
  deliveries: compareDeliveries,
  grounds: compareGrounds,
  users: compareUsers,
};

/**
 * Says of each parsed row whether it is new, changed (field by field), unchanged or, against what is known,
 * rejected. Linear in rows; the rejections are those found here, the parser's own come with the parsed rows.
 */
export function compareRows<K extends ImportKind>(
  kind: K,
  parsed: ParsedRows<RowOf[K]>,
  known: KnownOf[K],
): Comparison<FieldsOf[K]> {
  return COMPARE[kind](parsed, known);
}
