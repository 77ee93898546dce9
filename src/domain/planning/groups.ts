import type { Instance } from './instance';

/**
 * The agents of one due class by kind, in the order of the kinds; inside a group in the order of ids. Those whose first
 * day lies behind the horizon are in none.
 */
export interface Groups {
  kind: Int32Array;
  size: Int32Array;
  /** Agents, group after group. */
  members: Int32Array;
  /** Of each group: where its first agent stands among the members. */
  start: Int32Array;
}

export function openGroups(instance: Instance, agents: Int32Array): Groups {
  const { kinds } = instance;
  const sizes = new Int32Array(kinds.count);
  let members = 0;
  for (const agent of agents) {
    const kind = kinds.ofAgent[agent]!;
    if (kinds.from[kind]! >= instance.days) continue;
    sizes[kind]!++;
    members++;
  }
  const kind = Int32Array.from(sizes, (_, index) => index).filter((index) => sizes[index]! > 0);
  const start = new Int32Array(kind.length);
  const groupOf = new Int32Array(kinds.count);
  let end = 0;
  kind.forEach((index, group) => {
    groupOf[index] = group;
    start[group] = end;
    end += sizes[index]!;
  });
  const all = new Int32Array(members);
  const cursor = start.slice();
  for (const agent of agents) {
    const of = kinds.ofAgent[agent]!;
    if (sizes[of]! > 0) all[cursor[groupOf[of]!]!++] = agent;
  }
  return { kind, size: kind.map((index) => sizes[index]!), members: all, start };
}

/** How many of some groups have no day yet: of each group, and in the teams, centers and lines. */
export interface Left {
  group: Int32Array;
  team: Int32Array;
  center: Int32Array;
  line: Int32Array;
}

/** Everybody of the groups that are named, before anyone is placed. */
export function openLeft(
  { kinds, teams, centers, lines }: Instance,
  groups: Groups,
  named: Int32Array,
): Left {
  const left: Left = {
    group: new Int32Array(groups.kind.length),
    team: new Int32Array(teams.length),
    center: new Int32Array(centers.length),
    line: new Int32Array(lines.length),
  };
  for (const group of named) {
    left.group[group] = groups.size[group]!;
    addTo(left, kinds, groups.kind[group]!, groups.size[group]!);
  }
  return left;
}

function addTo(left: Left, kinds: Instance['kinds'], kind: number, count: number): void {
  left.team[kinds.team[kind]!]! += count;
  left.center[kinds.center[kind]!]! += count;
  if (kinds.line[kind]! >= 0) left.line[kinds.line[kind]!]! += count;
}

/** Takes those who were placed from a group. */
export function takeFromLeft(
  left: Left,
  { kinds }: Instance,
  groups: Groups,
  group: number,
  count: number,
): void {
  left.group[group]! -= count;
  addTo(left, kinds, groups.kind[group]!, -count);
}
