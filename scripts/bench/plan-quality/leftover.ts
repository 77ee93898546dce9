import { EITHER, LAPTOP, OWN_DESKTOP } from '../../../src/domain/planning/instance';
import type { Instance } from '../../../src/domain/planning/instance';
import { depotDraws, supplyByDay } from '../../../src/domain/planning/pools';
import { conversionLimit, handoverLimit } from '../../../src/domain/planning/rooms';
import { daysInTransition } from '../../../src/domain/planning/working-days';

/** An agent who stands already: index and day from start, which may lie before it. */
export interface Standing {
  agent: number;
  day: number;
}

/** What those who stand have left of each limit; the people and laptops of a center and day are their needs. */
export interface Leftover {
  handovers: (center: number, day: number) => number;
  conversions: (center: number, day: number) => number;
  team: (team: number, day: number) => number;
  line: (line: number, day: number) => number;
  /** People who may still become remote up to a day. */
  ceiling: (day: number) => number;
  /** Those for whom only a laptop does. */
  laptopsNeeded: (center: number, day: number) => number;
  /** Those who need a laptop once all conversions are taken; negative while conversions are left. */
  kitNeeded: (center: number, day: number) => number;
  /** A center's own laptops usable up to a day, before anybody took one. */
  own: (center: number, day: number) => number;
  /** The depot's laptops usable up to a day, less what all but the named centers must draw. */
  depot: (day: number, but: ReadonlySet<number>) => number;
}

class Use {
  readonly handovers: Int32Array;
  readonly laptops: Int32Array;
  readonly either: Int32Array;
  readonly ownDesktop: Int32Array;
  readonly team: Int32Array;
  readonly line: Int32Array;
  readonly remote: Int32Array;

  /** All of thing × day, as the laptops of the planner are. */
  constructor(
    private readonly instance: Instance,
    standing: readonly Standing[],
  ) {
    const { days, centers, teams, lines } = instance;
    const table = (things: number) => new Int32Array(things * days);
    this.handovers = table(centers.length);
    this.laptops = table(centers.length);
    this.either = table(centers.length);
    this.ownDesktop = table(centers.length);
    this.team = table(teams.length);
    this.line = table(lines.length);
    this.remote = new Int32Array(days);
    for (const each of standing) this.add(each);
    for (let day = 1; day < days; day++) this.remote[day]! += this.remote[day - 1]!;
  }

  private add({ agent, day }: Standing): void {
    const { days, kinds, agentTeam, teamCenter, teamLine, scenario, workingDays, start } = this.instance;
    const team = agentTeam[agent]!;
    const line = teamLine[team]!;
    const calendar = workingDays.calendars[teamCenter[team]!]!;
    for (const busy of daysInTransition(calendar, start, day, scenario.transitionDays, days)) {
      this.team[team * days + busy]!++;
      if (line >= 0) this.line[line * days + busy]!++;
    }
    if (day < 0) return;
    const cell = teamCenter[team]! * days + day;
    this.remote[day]!++;
    this.handovers[cell]!++;
    const { fixed } = scenario.agents[agent]!;
    const route = kinds.route[kinds.ofAgent[agent]!]!;
    if (fixed === null) {
      if (route === LAPTOP) this.laptops[cell]!++;
      if (route === EITHER) this.either[cell]!++;
      if (route === OWN_DESKTOP) this.ownDesktop[cell]!++;
    } else if (fixed.route === 'OWN_DESKTOP') this.ownDesktop[cell]!++;
    else if (!fixed.hasDevice) this.laptops[cell]!++;
  }

  /** Laptops that the standing need on a center and day, with these conversions. */
  needed(center: number, day: number, conversions: number): number {
    const cell = center * this.instance.days + day;
    const either = this.either[cell]!;
    return this.laptops[cell]! + Math.max(0, either - Math.max(0, conversions - this.ownDesktop[cell]!));
  }
}

/** What the limits leave after those who stand; the fixed among them raise each limit to their own use (rule 6). */
export function leftoverOf(instance: Instance, standing: readonly Standing[]): Leftover {
  const { days, centers, teams, lines, scenario } = instance;
  const use = new Use(instance, standing);
  const fixed = new Use(
    instance,
    standing.filter(({ agent }) => instance.isFixed[agent] === 1),
  );
  const raised = (limit: number, of: Int32Array, cell: number) => Math.max(limit, of[cell]!);
  const conversionsOf = (center: number, day: number) =>
    raised(conversionLimit(instance, center, day), fixed.ownDesktop, center * days + day);
  const supply = supplyByDay(instance);
  const drawsOf = (each: Use) => {
    const needed = Int32Array.from({ length: centers.length * days }, (_, cell) => {
      const center = Math.floor(cell / days);
      return each.needed(center, cell % days, conversionsOf(center, cell % days));
    });
    return depotDraws(needed, supply.own, days);
  };
  const sumOn = (draws: Int32Array, day: number, isCounted: (center: number) => boolean) =>
    centers.reduce((sum, _, center) => sum + (isCounted(center) ? draws[center * days + day]! : 0), 0);
  const drawn = drawsOf(use);
  const drawnByFixed = drawsOf(fixed);
  const { ceiling } = instance;
  return {
    handovers: (center, day) =>
      raised(handoverLimit(instance, center, day), fixed.handovers, center * days + day) -
      use.handovers[center * days + day]!,
    conversions: (center, day) => conversionsOf(center, day) - use.ownDesktop[center * days + day]!,
    team: (team, day) =>
      raised(teams[team]!.maxInTransition ?? Infinity, fixed.team, team * days + day) -
      use.team[team * days + day]!,
    line: (line, day) =>
      raised(lines[line]!.maxInTransition ?? Infinity, fixed.line, line * days + day) -
      use.line[line * days + day]!,
    ceiling: (day) =>
      Math.max(ceiling[day]!, scenario.alreadyRemote + fixed.remote[day]!) -
      scenario.alreadyRemote -
      use.remote[day]!,
    laptopsNeeded: (center, day) => use.laptops[center * days + day]!,
    kitNeeded: (center, day) => {
      const cell = center * days + day;
      return use.laptops[cell]! + use.either[cell]! + use.ownDesktop[cell]! - conversionsOf(center, day);
    },
    own: (center, day) => supply.own[center * days + day]!,
    depot: (day, but) =>
      Math.max(
        supply.depot[day]!,
        sumOn(drawnByFixed, day, () => true),
      ) - sumOn(drawn, day, (center) => !but.has(center)),
  };
}
