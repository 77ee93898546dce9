import { setImmediate as breathe } from 'node:timers/promises';
import type { Scenario } from '@/domain/planning/scenario';
import { applyChanges } from '@/domain/what-if/apply-changes';
import { deliveriesOf } from '@/domain/what-if/deliveries';
import { lastDay } from '@/domain/what-if/horizon';
import { figuresOf, planned, type Planned } from '@/domain/what-if/variant-figures';
import { readVariant } from '@/domain/what-if/variant-text';
import { liveScenario } from '@/features/plans/queries/scenario';
import { today as clockToday } from '@/server/clock';
import { inTransaction } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { letters, type Column, type EditedWorld, type WhatIf, type WhatIfQuestion } from '../schema';
import { latePeople } from './late-people';

/**
 * The live state planned as it is and with each variant, side by side. The state is read once; between two plans others
 * get their turn. Null for whoever may not read plans.
 */
export async function readWhatIf(
  viewer: Viewer,
  question: WhatIfQuestion,
  day = clockToday(),
): Promise<WhatIf | null> {
  if (!can(viewer, 'plan.read')) return null;
  const begun = performance.now();
  const { scenario, leftOut } = await inTransaction((tx) => liveScenario(tx, day), { read: true });
  const asIs = planned(scenario);
  const plans = new Map<string, Planned>([['a', asIs]]);
  const columns: Column[] = [];
  for (const letter of letters) {
    const text = question.texts[letter];
    if (text === null) continue;
    await breathe();
    const { plan, ...column } = columnOf(asIs, text);
    if (plan !== null) plans.set(letter, plan);
    columns.push({ letter, text, ...column });
  }
  const meant = plans.get(question.of);
  return {
    asIs: figuresOf(asIs, asIs),
    columns,
    world: worldOf(scenario),
    leftOut: leftOut.length,
    people:
      question.list !== null && meant !== undefined
        ? {
            list: question.list,
            of: question.of,
            ...(await latePeople(viewer, question.list, asIs, meant)),
          }
        : null,
    took: Math.round(performance.now() - begun),
  };
}

type Worked = Pick<Column, 'variant' | 'problems' | 'figures'> & { plan: Planned | null };

function columnOf(asIs: Planned, text: string): Worked {
  const variant = readVariant(text);
  if (variant === null) return { variant, problems: [], figures: null, plan: null };
  const applied = applyChanges(asIs.scenario, variant.changes);
  if (!applied.ok) return { variant, problems: applied.problems, figures: null, plan: null };
  const plan = planned(applied.scenario);
  return { variant, problems: [], figures: figuresOf(asIs, plan), plan };
}

function worldOf(scenario: Scenario): EditedWorld {
  return {
    start: scenario.start,
    end: lastDay(scenario),
    weekdays: scenario.weekdays,
    deliveries: deliveriesOf(scenario),
    ceilings: scenario.remoteCeiling,
    centers: scenario.centers.map(({ code, handoversPerDay, conversionsPerDay }) => ({
      code,
      ...(handoversPerDay === undefined ? {} : { handoversPerDay }),
      ...(conversionsPerDay === undefined ? {} : { conversionsPerDay }),
    })),
    teams: scenario.teams.map(({ code, maxInTransition }) => ({
      code,
      ...(maxInTransition === undefined ? {} : { maxInTransition }),
    })),
    lines: scenario.serviceLines,
    bands: [...new Set(scenario.agents.map(({ band }) => band))].sort((a, b) => a - b),
  };
}
