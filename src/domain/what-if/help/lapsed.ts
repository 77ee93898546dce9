import { centerCalendar } from '@/domain/planning/center-calendar';
import { dayNumber, isoDate } from '@/domain/planning/day-number';
import type { Placement } from '@/domain/planning/plan-document';
import type { Scenario, ScenarioCenter, Supply } from '@/domain/planning/scenario';
import type { Planned } from '../variant-figures';

type Lost = Map<string, { handovers: number; conversions: number }>;

/** What the appointments that lapse take from the days of a center. */
function lostByCenter(scenario: Scenario, lapsing: readonly Placement[]): Map<string, Lost> {
  const teamOf = new Map(scenario.agents.map(({ id, team }) => [id, team]));
  const centerOf = new Map(scenario.teams.map(({ code, center }) => [code, center]));
  const centers = new Map<string, Lost>();
  for (const { agent, date, route } of lapsing) {
    const center = centerOf.get(teamOf.get(agent)!)!;
    const days: Lost = centers.get(center) ?? new Map();
    const lost = days.get(date) ?? { handovers: 0, conversions: 0 };
    lost.handovers++;
    if (route === 'OWN_DESKTOP') lost.conversions++;
    days.set(date, lost);
    centers.set(center, days);
  }
  return centers;
}

function withoutLost(scenario: Scenario, center: ScenarioCenter, lost: Lost): ScenarioCenter {
  const calendar = centerCalendar(scenario.weekdays, center);
  const overrides = center.overrides.filter(({ date }) => !lost.has(date));
  for (const [date, { handovers, conversions }] of lost) {
    const day = dayNumber(date);
    if (!calendar.isWorking(day)) continue;
    const own = calendar.overrideOn(day);
    const hands = own?.handovers ?? center.handoversPerDay;
    const desks = own?.conversions ?? center.conversionsPerDay;
    overrides.push({
      date,
      ...(hands === undefined ? {} : { handovers: Math.max(0, hands - handovers) }),
      ...(desks === undefined ? {} : { conversions: Math.max(0, desks - conversions) }),
    });
  }
  return { ...center, overrides };
}

/**
 * What becomes of a plan when these agents cannot keep their appointment: its hand-over (and conversion) is lost, and
 * they are planned again from the next day on, ahead of whoever came after them. A laptop that one of them holds
 * already goes back to the center's own pool on that day.
 */
export function lapsed({ scenario, plan }: Planned, agents: ReadonlySet<string>): Scenario {
  const lapsing = plan.placements.filter(({ agent, date }) => agents.has(agent) && date >= scenario.start);
  const lost = lostByCenter(scenario, lapsing);
  const dateOf = new Map(lapsing.map(({ agent, date }) => [agent, date]));
  const centerOf = new Map(scenario.teams.map(({ code, center }) => [code, center]));
  const returned: Supply[] = [];
  const replanned = scenario.agents.map((agent) => {
    const date = dateOf.get(agent.id);
    if (date === undefined) return agent;
    if (agent.fixed?.hasDevice === true && agent.fixed.route === 'LAPTOP')
      returned.push({ pool: centerOf.get(agent.team)!, usableFrom: date, laptops: 1 });
    return { ...agent, fixed: null, earliest: isoDate(dayNumber(date) + 1) };
  });
  return {
    ...scenario,
    agents: replanned,
    supply: [...scenario.supply, ...returned],
    centers: scenario.centers.map((center) => {
      const days = lost.get(center.code);
      return days === undefined ? center : withoutLost(scenario, center, days);
    }),
  };
}
