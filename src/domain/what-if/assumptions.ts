import { DEPOT, type Scenario } from '@/domain/planning/scenario';
import { ceilingOn } from '@/domain/rollout/waves';
import { limitOn, usualLimit, workingDaysIn, type Span } from './capacities';
import type { Change, Daily } from './change';

/** What a scenario says at the places that a change touches: a number, null for no limit. */
export type Readings = Readonly<Record<string, number | null>>;

/** A change that a draft was planned with, and what the world has to say before the draft can come into force. */
export type Assumption = { change: Change; expects: Readings };

function supplyOn(scenario: Scenario, pool: string, date: string): Readings {
  const laptops = scenario.supply
    .filter((one) => one.pool === pool && one.usableFrom === date)
    .reduce((sum, one) => sum + one.laptops, 0);
  return { [`supply ${pool === DEPOT ? '' : pool} ${date}`]: laptops };
}

function capacityIn(scenario: Scenario, of: Daily, code: string | null, span: Span): Readings {
  const readings: Record<string, number | null> = {};
  for (const center of scenario.centers) {
    if (code !== null && center.code !== code) continue;
    if (span.from === null && span.until === null)
      readings[`${of} ${center.code}`] = usualLimit(center, of) ?? null;
    else
      for (const date of workingDaysIn(scenario, center, span))
        readings[`${of} ${center.code} ${date}`] = limitOn(scenario, center, of, date) ?? null;
  }
  return readings;
}

function openOn(scenario: Scenario, code: string | null, date: string): Readings {
  const meant = scenario.centers.filter((center) => code === null || center.code === code);
  return Object.fromEntries(
    meant.map((center) => [
      `open ${center.code} ${date}`,
      workingDaysIn(scenario, center, { from: date, until: date }).length,
    ]),
  );
}

function readingsOf(scenario: Scenario, change: Change): Readings {
  switch (change.kind) {
    case 'move':
      return {
        ...supplyOn(scenario, change.pool, change.from),
        ...supplyOn(scenario, change.pool, change.to),
      };
    case 'add':
    case 'cancel':
      return supplyOn(scenario, change.pool, change.on);
    case 'capacity':
      return capacityIn(scenario, change.of, change.center, change);
    case 'capacities':
      return capacityIn(scenario, change.of, null, change);
    case 'close':
    case 'open':
      return openOn(scenario, change.center, change.on);
    case 'ceiling':
      return { [`ceiling ${change.from}`]: ceilingOn(scenario.remoteCeiling, change.from) };
    case 'team':
    case 'teams': {
      const meant = scenario.teams.filter(({ code }) => change.kind === 'teams' || code === change.team);
      return Object.fromEntries(meant.map((team) => [`team ${team.code}`, team.maxInTransition ?? null]));
    }
    case 'line': {
      const line = scenario.serviceLines.find(({ code }) => code === change.line);
      return { [`line ${change.line}`]: line?.maxInTransition ?? null };
    }
    case 'order':
      return {};
  }
}

/** What each change made of a scenario, read from the changed one. */
export function assumptionsOf(changed: Scenario, changes: readonly Change[]): Assumption[] {
  return changes.map((change) => ({ change, expects: readingsOf(changed, change) }));
}

/**
 * Whether the world is by now as an assumption takes it. An order of bands holds as soon as the policy is another one
 * than the plan was made under: whether it gives those bands, the stamp of the plan says.
 */
export function isHeld(
  assumption: Assumption,
  world: { scenario: Scenario; isPolicyChanged: boolean },
): boolean {
  if (assumption.change.kind === 'order') return world.isPolicyChanged;
  const found = readingsOf(world.scenario, assumption.change);
  return Object.entries(assumption.expects).every(([place, number]) => found[place] === number);
}
