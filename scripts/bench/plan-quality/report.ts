import { DEMO } from './instances';
import type { Gap } from './measure';
import type { Order } from './orders';

/** An order over all instances. */
export interface OrderFigures {
  order: Order;
  /** Of each instance, by name. */
  gaps: { name: string; gap: Gap; ms: number }[];
}

/** One figure against its goal, in per cent. */
interface Score {
  name: string;
  figure: number;
  goal: number | null;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;

/** What an order reached, and what it should. */
export function scoresOf({ order, gaps }: OrderFigures): Score[] {
  const others = gaps.filter(({ name }) => name !== DEMO).map(({ gap }) => gap.instance);
  const classes = gaps.flatMap(({ gap }) => gap.worstClass ?? []);
  const demo = gaps.find(({ name }) => name === DEMO);
  const { goals } = order;
  const worst = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  return [
    { name: 'median', figure: round(median(others)), goal: goals?.median ?? null },
    { name: 'worst', figure: round(worst(others)), goal: goals?.worst ?? null },
    { name: 'worst class', figure: round(worst(classes)), goal: goals?.worstClass ?? null },
    ...(demo ? [{ name: DEMO, figure: round(demo.gap.instance), goal: goals?.demo ?? null }] : []),
  ];
}

export const isMissed = ({ figure, goal }: Score): boolean => goal !== null && figure > goal;

const told = (score: Score): string => {
  const { name, figure, goal } = score;
  const against = goal === null ? '' : ` (goal ${goal} %${isMissed(score) ? ', missed' : ''})`;
  return `${name} ${figure} %${against}`;
};

/** The table of all instances and a line for each order. */
export function printed(figures: readonly OrderFigures[]): string {
  const names = figures[0]?.gaps.map(({ name }) => name) ?? [];
  const width = names.reduce((most, name) => Math.max(most, name.length), 'instance'.length) + 2;
  const cell = (text: string) => text.padStart(14);
  const rows = names.map((name, index) => {
    const cells = figures.map(({ gaps }) => cell(`${round(gaps[index]?.gap.instance ?? 0).toFixed(2)} %`));
    return name.padEnd(width) + cells.join('');
  });
  return [
    'instance'.padEnd(width) + figures.map(({ order }) => cell(order.name)).join(''),
    ...rows,
    '',
    ...figures.map((one) => `${one.order.name}: ${scoresOf(one).map(told).join(', ')}; ${one.order.about}`),
    '',
  ].join('\n');
}

/** The same for machines, in the form of all benchmarks. */
export function asJson(figures: readonly OrderFigures[], seed: number | null) {
  return figures.map((one) => {
    const { order, gaps } = one;
    return {
      name: `plan-quality-${order.name}`,
      unit: '% above the bound',
      samples: gaps.map(({ gap }) => round(gap.instance)),
      median: scoresOf(one)[0]?.figure ?? 0,
      limit: order.goals?.median ?? null,
      context: {
        seed,
        scores: scoresOf(one),
        instances: gaps.map(({ name, gap, ms }) => ({ name, ...gap, ms: Math.round(ms) })),
      },
    };
  });
}
