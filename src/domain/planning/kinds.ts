import type { Scenario } from './scenario';

/**
 * Kinds of agents: equal team, route and first day. What refuses one of a kind refuses all of them, and since nothing
 * is given back while agents are placed by rank, the first day that may still take one never moves back.
 */
export interface Kinds {
  count: number;
  team: Int32Array;
  center: Int32Array;
  /** -1: no service line. */
  line: Int32Array;
  route: Uint8Array;
  from: Int32Array;
  /** Of each agent: its kind. Fixed agents have theirs too, but are not counted. */
  ofAgent: Int32Array;
  /** Agents of each kind that are not fixed. */
  size: Int32Array;
}

/** Kinds are numbered by team, then route, then first day. */
export function countKinds(
  scenario: Scenario,
  agents: { agentTeam: Int32Array; agentRoute: Uint8Array; agentFrom: Int32Array; isFixed: Uint8Array },
  teams: { teamCenter: Int32Array; teamLine: Int32Array },
  days: number,
): Kinds {
  const agentCount = scenario.agents.length;
  const span = days + 1;
  const keyOf = (agent: number) =>
    (agents.agentTeam[agent]! * 3 + agents.agentRoute[agent]!) * span + agents.agentFrom[agent]!;
  const found = new Map<number, number>();
  const foundAs = new Int32Array(agentCount);
  for (let agent = 0; agent < agentCount; agent++) {
    const key = keyOf(agent);
    let index = found.get(key);
    if (index === undefined) found.set(key, (index = found.size));
    foundAs[agent] = index;
  }
  const keys = Float64Array.from(found.keys()).sort();
  const kindOf = new Int32Array(keys.length);
  keys.forEach((key, kind) => (kindOf[found.get(key)!] = kind));
  const kinds: Kinds = {
    count: keys.length,
    team: Int32Array.from(keys, (key) => Math.floor(key / (3 * span))),
    center: new Int32Array(keys.length),
    line: new Int32Array(keys.length),
    route: Uint8Array.from(keys, (key) => Math.floor(key / span) % 3),
    from: Int32Array.from(keys, (key) => key % span),
    ofAgent: new Int32Array(agentCount),
    size: new Int32Array(keys.length),
  };
  for (let kind = 0; kind < keys.length; kind++) {
    kinds.center[kind] = teams.teamCenter[kinds.team[kind]!]!;
    kinds.line[kind] = teams.teamLine[kinds.team[kind]!]!;
  }
  for (let agent = 0; agent < agentCount; agent++) {
    const kind = kindOf[foundAs[agent]!]!;
    kinds.ofAgent[agent] = kind;
    if (agents.isFixed[agent] === 0) kinds.size[kind]!++;
  }
  return kinds;
}
