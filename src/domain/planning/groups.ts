import type { Instance } from './instance';

/** The agents of one due class by kind, in the order of the kinds; inside a group in the order of ids. */
export interface Groups {
  kind: Int32Array;
  left: Int32Array;
  /** Agents, group after group. */
  members: Int32Array;
  /** Of each group: where its next agent stands among the members. */
  next: Int32Array;
  leftInTeam: Int32Array;
  leftInCenter: Int32Array;
}

export function openGroups(instance: Instance, agents: Int32Array): Groups {
  const { kinds } = instance;
  const sizes = new Int32Array(kinds.count);
  const leftInTeam = new Int32Array(instance.teams.length);
  const leftInCenter = new Int32Array(instance.centers.length);
  for (const agent of agents) {
    const kind = kinds.ofAgent[agent]!;
    sizes[kind]!++;
    leftInTeam[kinds.team[kind]!]!++;
    leftInCenter[kinds.center[kind]!]!++;
  }
  const kind = Int32Array.from(sizes, (_, index) => index).filter((index) => sizes[index]! > 0);
  const next = new Int32Array(kind.length);
  const groupOf = new Int32Array(kinds.count);
  let end = 0;
  kind.forEach((index, group) => {
    groupOf[index] = group;
    next[group] = end;
    end += sizes[index]!;
  });
  const members = new Int32Array(agents.length);
  const cursor = next.slice();
  for (const agent of agents) members[cursor[groupOf[kinds.ofAgent[agent]!]!]!++] = agent;
  return { kind, left: kind.map((index) => sizes[index]!), members, next, leftInTeam, leftInCenter };
}
