import { openBounds } from './plan-quality/bounds';
import { generatedInstances, instancesOf } from './plan-quality/instances';
import type { Instance } from './plan-quality/instances';
import { gapOfPlan } from './plan-quality/measure';
import { ORDERS } from './plan-quality/orders';
import { asJson, isMissed, printed, scoresOf } from './plan-quality/report';
import type { OrderFigures } from './plan-quality/report';

// How far plans lie above the bound of linear programming, in per cent of the sum of all move days: for several orders
// of equal people, over generated scenarios with other limits binding in each, or over those of a folder.
const DRAWN = 30;

function argument(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}

function wholeArgument(name: string, otherwise: number): number {
  const text = argument(name);
  if (text === undefined) return otherwise;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Error(`${name} wants a whole number, not ${text}`);
}

function wantedInstances(seed: number): Instance[] {
  const folder = argument('--scenarios');
  if (folder !== undefined) return instancesOf(folder);
  return generatedInstances(seed, wholeArgument('--drawn', DRAWN));
}

async function measured(instances: readonly Instance[]): Promise<OrderFigures[]> {
  const names = argument('--orders')?.split(',');
  const orders = ORDERS.filter(({ name }) => names === undefined || names.includes(name));
  const figures = orders.map((order): OrderFigures => ({ order, gaps: [] }));
  const boundsOf = await openBounds();
  for (const { name, scenario } of instances) {
    const bounds = boundsOf();
    for (const { order, gaps } of figures) {
      const begun = process.cpuUsage().user;
      const plan = order.plan(scenario);
      const ms = (process.cpuUsage().user - begun) / 1000;
      gaps.push({ name, gap: gapOfPlan(scenario, plan, bounds), ms });
    }
    if (process.stderr.isTTY) process.stderr.write(`${name} done\n`);
  }
  return figures;
}

try {
  const seed = wholeArgument('--seed', 1);
  const figures = await measured(wantedInstances(seed));
  const isFolder = argument('--scenarios') !== undefined;
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify(asJson(figures, isFolder ? null : seed))}\n`
      : printed(figures),
  );
  process.exitCode = figures.flatMap(scoresOf).some(isMissed) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
