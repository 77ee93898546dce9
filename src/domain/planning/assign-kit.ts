import { LAPTOP, OWN_DESKTOP } from './instance';
import { depotDraws } from './pools';
import type { Run } from './run';
import type { Route } from './scenario';
import { DEPOT } from './scenario';

/** The route and the pool of each placed agent (by index), chosen after all days stand. */
export interface Kit {
  routeOf: (agent: number) => Route;
  poolOf: (agent: number) => string | null;
}

const NO_POOL = 0;
const OWN_POOL = 1;
const DEPOT_POOL = 2;

/**
 * Settles what was left open: on each center and day lower ranks of EITHER take the conversions that are left, and
 * lower ranks take the center's own laptops; the depot gives on each day what E rises by, the least that it must.
 */
export function assignKit(run: Run): Kit {
  const { instance, rooms } = run.world;
  const { days, kinds, agentTeam, teamCenter, scenario } = instance;
  const isOwnDesktop = new Uint8Array(scenario.agents.length);
  const pool = new Uint8Array(scenario.agents.length);
  const needed = new Int32Array(instance.centers.length * days);
  const conversions = rooms.conversions.slice();
  const cellOf = (agent: number) => teamCenter[agentTeam[agent]!]! * days + run.dayOf[agent]!;
  for (const agent of run.ranked) {
    const fixed = instance.isFixed[agent] === 1 ? scenario.agents[agent]!.fixed : null;
    if (fixed !== null) isOwnDesktop[agent] = fixed.route === 'OWN_DESKTOP' ? 1 : 0;
    if (run.dayOf[agent]! < 0) continue;
    const cell = cellOf(agent);
    const onDay = run.dayOf[agent]! * instance.centers.length + teamCenter[agentTeam[agent]!]!;
    if (fixed === null) {
      const route = kinds.route[kinds.ofAgent[agent]!]!;
      if (route === OWN_DESKTOP) isOwnDesktop[agent] = 1;
      else if (route !== LAPTOP && conversions[onDay]! > 0) {
        conversions[onDay]!--;
        isOwnDesktop[agent] = 1;
      }
    }
    if (isOwnDesktop[agent] === 1 || fixed?.hasDevice === true) continue;
    pool[agent] = DEPOT_POOL;
    needed[cell]!++;
  }
  const draws = depotDraws(needed, run.supply.own, days);
  const own = needed.map(
    (count, cell) => count - (draws[cell]! - (cell % days === 0 ? 0 : draws[cell - 1]!)),
  );
  for (const agent of run.ranked) {
    if (pool[agent] === NO_POOL) continue;
    const cell = cellOf(agent);
    if (own[cell]! <= 0) continue;
    own[cell]!--;
    pool[agent] = OWN_POOL;
  }
  const centerCode = (agent: number) => instance.centers[teamCenter[agentTeam[agent]!]!]!.code;
  return {
    routeOf: (agent) => (isOwnDesktop[agent] === 1 ? 'OWN_DESKTOP' : 'LAPTOP'),
    poolOf: (agent) =>
      pool[agent] === NO_POOL ? null : pool[agent] === OWN_POOL ? centerCode(agent) : DEPOT,
  };
}
