import { dayNumber } from '../planning/day-number';
import type { Instance } from '../planning/instance';
import { DEPOT } from '../planning/scenario';
import type { ForecastInput } from './input';

/** What somebody needs on the day of the hand-over. */
export const NOTHING = 0;
export const CONVERSION = 1;
export const OWN_LAPTOP = 2;
export const DEPOT_LAPTOP = 3;

/** Agents that are equal for the forecast, in the order of their days in the plan, then of their ranks. */
export interface Classes {
  count: number;
  size: Int32Array;
  team: Int32Array;
  center: Int32Array;
  /** -1: no service line. */
  line: Int32Array;
  need: Uint8Array;
  /** Can take the other route too. */
  isEither: Uint8Array;
  /** Day of the plan, counted from the start; the number of days for whoever has none. */
  day: Int32Array;
  /** The first day on which they may stand. */
  from: Int32Array;
  isDone: Uint8Array;
  /** Working days since the first date was missed; 0: it was not. */
  missedFor: Int32Array;
}

type Row = Omit<{ [K in keyof Classes]: number }, 'count'>;

function needOf(pool: string | null, route: string, hasDevice: boolean): number {
  if (hasDevice) return NOTHING;
  if (route === 'OWN_DESKTOP') return CONVERSION;
  return pool === DEPOT ? DEPOT_LAPTOP : OWN_LAPTOP;
}

function rowsOf({ plan, scenario, standing }: ForecastInput, instance: Instance): Row[] {
  const indexOf = new Map(scenario.agents.map((agent, index) => [agent.id, index]));
  const rows: Row[] = [];
  const add = (id: string, place: { date: string; route: string; pool: string | null } | null) => {
    const index = indexOf.get(id)!;
    const agent = scenario.agents[index]!;
    const day = place === null ? instance.days : dayNumber(place.date) - instance.start;
    if (day < 0) return;
    const team = instance.agentTeam[index]!;
    const stands = standing.get(id);
    rows.push({
      size: 1,
      team,
      center: instance.teamCenter[team]!,
      line: instance.teamLine[team]!,
      need: needOf(
        place === null ? DEPOT : place.pool,
        place?.route ?? agent.route,
        agent.fixed?.hasDevice ?? false,
      ),
      isEither: agent.route === 'EITHER' && agent.fixed === null ? 1 : 0,
      day,
      from: agent.fixed === null ? Math.min(day, instance.agentFrom[index]!) : day,
      isDone: stands?.isDone ? 1 : 0,
      missedFor: stands?.missedFor ?? 0,
    });
  };
  for (const placement of plan.placements) add(placement.agent, placement);
  for (const { agent } of plan.unplaced) add(agent, null);
  return rows;
}

/** Counts the agents of a plan by class. Those placed before the start have moved and are left out. */
export function openClasses(input: ForecastInput, instance: Instance): Classes {
  const seen = new Map<string, Row>();
  for (const row of rowsOf(input, instance)) {
    const key = Object.values(row).join();
    const known = seen.get(key);
    if (known) known.size++;
    else seen.set(key, { ...row });
  }
  const rows = [...seen.values()].sort((a, b) => a.day - b.day);
  const column = (key: keyof Row) => Int32Array.from(rows, (row) => row[key]);
  return {
    count: rows.length,
    size: column('size'),
    team: column('team'),
    center: column('center'),
    line: column('line'),
    need: Uint8Array.from(column('need')),
    isEither: Uint8Array.from(column('isEither')),
    day: column('day'),
    from: column('from'),
    isDone: Uint8Array.from(column('isDone')),
    missedFor: column('missedFor'),
  };
}
