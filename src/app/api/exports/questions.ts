import { filterOf as agentFilterOf, loadListParams } from '@/features/agents/components/agent-params';
import { blockFilterOf, loadBlockParams } from '@/features/blocks/components/block-params';
import { centerViewOf, loadCentersView } from '@/features/centers/components/centers-view';
import { loadDeliveriesView } from '@/features/deliveries/components/deliveries-view';
import { filterOf as deviceFilterOf, loadDevicesView } from '@/features/devices/components/devices-view';
import type { ExportListName } from '@/features/exports/schema';
import { filterOf as groundFilterOf, loadGroundsView } from '@/features/grounds/components/grounds-view';
import { loadPlanView, placementFilterOf } from '@/features/plans/components/plan-view';
import { filterOf as trailFilterOf, loadTrailView } from '@/features/trail/components/trail-view';
import { filterOf as userFilterOf, loadUsersView } from '@/features/users/components/users-view';

/** The question that the address of a list's page asks: read by what the page itself reads it with. */
export const questions: Record<ExportListName, (address: URLSearchParams) => unknown> = {
  agents: (address) => {
    const { sort, desc, ...params } = loadListParams(address);
    return { filter: agentFilterOf(params), sort, desc };
  },
  devices: (address) => {
    const view = loadDevicesView(address);
    return { filter: deviceFilterOf(view), sort: view.sort, desc: view.desc };
  },
  deliveries: (address) => ({ show: loadDeliveriesView(address).show }),
  blocks: (address) => ({ filter: blockFilterOf(loadBlockParams(address)) }),
  centers: (address) => centerViewOf(loadCentersView(address)),
  placements: (address) => {
    const view = loadPlanView(address);
    const { planId, ...filter } = placementFilterOf(view.plan ?? '', view, view.day);
    return { filter: { ...filter, ...(planId ? { planId } : {}) } };
  },
  overtakings: (address) => {
    const { plan, state, center } = loadPlanView(address);
    return {
      filter: {
        ...(plan ? { planId: plan } : {}),
        ...(state ? { state } : {}),
        ...(center.length > 0 ? { centers: center } : {}),
      },
    };
  },
  handovers: (address) => given(address, 'day', 'center'),
  team: (address) => given(address, 'team'),
  trail: (address) => ({ filter: trailFilterOf(loadTrailView(address)) }),
  users: (address) => ({ filter: userFilterOf(loadUsersView(address)) }),
  aggregates: () => ({}),
  grounds: (address) => ({ filter: groundFilterOf(loadGroundsView(address)) }),
};

const given = (address: URLSearchParams, ...names: string[]) =>
  Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name)]] : [])));
