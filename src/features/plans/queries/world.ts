import { createHash } from 'node:crypto';
import { mergedSupply } from '@/domain/what-if/deliveries';
import type { LiveScenario } from './scenario';

/** What a plan was made from, section by section. */
export const worldSections = [
  'day',
  'plan',
  'calendar',
  'ceilings',
  'centers',
  'stops',
  'teams',
  'supply',
  'remote',
  'agents',
] as const;
export type WorldSection = (typeof worldSections)[number];

/** `sections`: a sha256 of each; `marks`: of each agent of the plan four bytes, in the order of ids, as base64. */
export type WorldStamp = { sections: Record<WorldSection, string>; marks: string; openPromises: boolean };

export type WorldDifference = { sections: WorldSection[]; agents: number };

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The standing of every agent that a plan speaks of, as far as planning asks for it. */
function standings(live: LiveScenario): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, team, band, route, earliest, front, promised, fixed } of live.scenario.agents) {
    // The rank as it was promised: the scenario's own shifts for all when one person leaves.
    const rank = promised ? (live.agents.get(id)?.promisedRank ?? null) : null;
    found.set(id, JSON.stringify([team, band, route, earliest, front, promised?.date ?? null, rank, fixed]));
  }
  for (const { id, reason } of live.leftOut) found.set(id, reason);
  for (const { id, date, route } of live.moved) found.set(id, `${date} ${route}`);
  return found;
}

/** FNV-1a over UTF-16 units: quick, and four bytes are enough to count what changed. */
function mark(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The agents of a live scenario in the order of their marks. */
function sortedStandings(live: LiveScenario): { ids: string[]; marks: Buffer } {
  const entries = [...standings(live)].sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = Buffer.alloc(entries.length * 4);
  entries.forEach(([, standing], index) => marks.writeUInt32BE(mark(standing), index * 4));
  return { ids: entries.map(([id]) => id), marks };
}

/** The stamp of the world that a live scenario shows. */
export function stampOf(live: LiveScenario, openPromises = false): WorldStamp {
  const { scenario } = live;
  const { ids, marks } = sortedStandings(live);
  return {
    sections: {
      day: digest(scenario.start),
      plan: digest(live.inForce?.id ?? null),
      calendar: digest([scenario.weekdays, scenario.transitionDays]),
      ceilings: digest(scenario.remoteCeiling),
      centers: digest(scenario.centers),
      stops: digest([...live.stopsAhead]),
      teams: digest([scenario.teams, scenario.serviceLines]),
      supply: digest(mergedSupply(scenario.supply)),
      remote: digest(scenario.alreadyRemote),
      agents: createHash('sha256').update(ids.join()).update(marks).digest('hex'),
    },
    marks: marks.toString('base64'),
    openPromises,
  };
}

/** Whether two stamps are of the same world. */
export function sameWorld(a: WorldStamp, b: WorldStamp): boolean {
  return worldSections.every((section) => a.sections[section] === b.sections[section]);
}

/** Which sections differ, and for how many agents; `ids` are those of the stamp, in text order. */
export function worldDifference(
  before: WorldStamp,
  ids: readonly string[],
  live: LiveScenario,
): WorldDifference {
  const after = stampOf(live, before.openPromises);
  const sections = worldSections.filter((section) => before.sections[section] !== after.sections[section]);
  return { sections, agents: sections.includes('agents') ? changedAgents(before, ids, live) : 0 };
}

function changedAgents(before: WorldStamp, ids: readonly string[], live: LiveScenario): number {
  const marks = Buffer.from(before.marks, 'base64');
  const known = new Map(
    ids.map((id, index) => [id, index * 4 < marks.length ? marks.readUInt32BE(index * 4) : -1]),
  );
  const now = sortedStandings(live);
  let changed = 0;
  now.ids.forEach((id, index) => {
    if (known.get(id) !== now.marks.readUInt32BE(index * 4)) changed += 1;
    known.delete(id);
  });
  return changed + known.size;
}
