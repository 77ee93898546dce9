import type { PlanDifference } from '@/domain/planning/compare';
import type { Scenario } from '@/domain/planning/scenario';

/** How many of a center or team a variant moves; placed only in the variant counts as earlier, and the other way. */
export type Touched = { code: string; earlier: number; later: number };

const LISTED = 5;

function most(touched: ReadonlyMap<string, Touched>): Touched[] {
  const moved = ({ earlier, later }: Touched) => earlier + later;
  return [...touched.values()]
    .sort((a, b) => moved(b) - moved(a) || (a.code < b.code ? -1 : 1))
    .slice(0, LISTED);
}

/** The centers and teams in which most people get another day. */
export function mostTouched(
  scenario: Scenario,
  { earlier, later, added, dropped }: PlanDifference,
): { centers: Touched[]; teams: Touched[] } {
  const teamOf = new Map(scenario.agents.map(({ id, team }) => [id, team]));
  const centerOf = new Map(scenario.teams.map(({ code, center }) => [code, center]));
  const centers = new Map<string, Touched>();
  const teams = new Map<string, Touched>();
  const note = (all: Map<string, Touched>, code: string, way: 'earlier' | 'later') => {
    const touched = all.get(code) ?? { code, earlier: 0, later: 0 };
    touched[way]++;
    all.set(code, touched);
  };
  const noteAll = (agents: readonly { agent: string }[], way: 'earlier' | 'later') => {
    for (const { agent } of agents) {
      const team = teamOf.get(agent);
      if (team === undefined) continue;
      note(teams, team, way);
      note(centers, centerOf.get(team)!, way);
    }
  };
  for (const agents of [earlier, added]) noteAll(agents, 'earlier');
  for (const agents of [later, dropped]) noteAll(agents, 'later');
  return { centers: most(centers), teams: most(teams) };
}
