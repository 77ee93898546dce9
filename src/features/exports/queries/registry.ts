import { z } from 'zod';
import type { Permission } from '@/domain/access/permissions';
import { agentFilterSchema, agentSorts, isoDate } from '@/features/agents/schema';
import { blockFilterSchema } from '@/features/blocks/schema';
import { centerViewSchema } from '@/features/centers/schema';
import { deliveryShows } from '@/features/deliveries/schema';
import { deviceFilterSchema, deviceSorts } from '@/features/devices/schema';
import { groundFilterSchema } from '@/features/grounds/schema';
import { overtakingFilterSchema } from '@/features/overtakings/schema';
import { placementFilterSchema } from '@/features/plans/schema';
import { trailFilterSchema } from '@/features/trail/schema';
import { userFilterSchema } from '@/features/users/schema';
import type { Viewer } from '@/server/viewer';
import type { ExportListName } from '../schema';
import { openAggregates, openUsers } from './lists/administration';
import { openAgents } from './lists/agents';
import { openBlocks } from './lists/blocks';
import { openCenters } from './lists/centers';
import { openDeliveries } from './lists/deliveries';
import { openDevices } from './lists/devices';
import { openGrounds } from './lists/grounds';
import { openHandovers, openTeam } from './lists/people';
import { openOvertakings, openPlacements } from './lists/plan';
import { openTrail } from './lists/trail';
import type { FileWords, OpenList } from './open-list';

type Opened = OpenList | null | Promise<OpenList | null>;

/** A list: who may read it, what narrows and orders it, and how it is opened. */
export type ListDefinition = {
  readonly permission: Permission;
  /** Answers null where the question cannot be read. */
  readonly ask: (raw: unknown) => { asked: Asked; open: (viewer: Viewer, words: FileWords) => Opened } | null;
};
/** A question as it was understood: the filter is what the trail tells of it. */
export type Asked = Readonly<Record<string, unknown>>;

function list<In extends Asked>(
  permission: Permission,
  input: z.ZodType<In>,
  open: (viewer: Viewer, asked: In, words: FileWords) => Opened,
): ListDefinition {
  return {
    permission,
    ask: (raw) => {
      const parsed = input.safeParse(raw);
      if (!parsed.success) return null;
      return { asked: parsed.data, open: (viewer, words) => open(viewer, parsed.data, words) };
    },
  };
}

const desc = z.boolean().default(false);
const filtered = <Filter extends z.ZodType>(filter: Filter) => z.strictObject({ filter });

/** All lists by name; each reads by the query of its page, with the filter and order of its page. */
export const registry: Record<ExportListName, ListDefinition> = {
  agents: list(
    'agent.read',
    z.strictObject({ filter: agentFilterSchema, sort: z.enum(agentSorts).default('planned'), desc }),
    openAgents,
  ),
  devices: list(
    'device.read',
    z.strictObject({ filter: deviceFilterSchema, sort: z.enum(deviceSorts).default('assetTag'), desc }),
    openDevices,
  ),
  deliveries: list(
    'delivery.read',
    z.strictObject({ show: z.enum(deliveryShows).default('open') }),
    openDeliveries,
  ),
  blocks: list('block.read', filtered(blockFilterSchema), openBlocks),
  centers: list('center.read', centerViewSchema, openCenters),
  placements: list('plan.read', filtered(placementFilterSchema.partial({ planId: true })), openPlacements),
  overtakings: list('plan.read', filtered(overtakingFilterSchema.partial({ planId: true })), openOvertakings),
  handovers: list(
    'stage.handOver',
    z.strictObject({ day: isoDate.optional(), center: z.string().max(12).optional() }),
    openHandovers,
  ),
  team: list('team.read', z.strictObject({ team: z.string().max(60).optional() }), openTeam),
  trail: list('trail.read', filtered(trailFilterSchema), openTrail),
  users: list('user.read', filtered(userFilterSchema), openUsers),
  aggregates: list('aggregates.read', z.strictObject({}), openAggregates),
  grounds: list('ground.read', filtered(groundFilterSchema), openGrounds),
};
