import type { Groups } from './groups';
import { EITHER, LAPTOP, OWN_DESKTOP } from './instance';
import type { Instance } from './instance';
import type { SweepStyle } from './sweep-days';

type Turns = SweepStyle['turns'];

const TOGETHER: Turns = [[LAPTOP, OWN_DESKTOP, EITHER]];
const DESKTOPS_FIRST: Turns = [[OWN_DESKTOP], [LAPTOP, EITHER]];
const EITHER_LAST: Turns = [[LAPTOP, OWN_DESKTOP], [EITHER]];

/** The sweeps that are worth a try, the one that is good nearly everywhere first, then what adds most to those before. */
const STYLES: readonly SweepStyle[] = [
  { turns: TOGETHER, weights: { lesser: 0.25, line: 0 } },
  { turns: DESKTOPS_FIRST, weights: { lesser: 0.25, line: 0.5 } },
  { turns: DESKTOPS_FIRST, weights: { lesser: 0, line: 0.25 } },
  { turns: TOGETHER, weights: { lesser: 0, line: 0 } },
  { turns: EITHER_LAST, weights: { lesser: 0.25, line: 0 } },
  { turns: TOGETHER, weights: { lesser: 0.25, line: 0.25 } },
  { turns: TOGETHER, weights: { lesser: 0, line: 0.5 } },
  { turns: DESKTOPS_FIRST, weights: { lesser: 0.25, line: 0 } },
];

/** The styles that can give different plans of a class, in the order of their worth. */
export function stylesFor({ kinds, lines }: Instance, groups: Groups): SweepStyle[] {
  const hasRoute = (route: number) => groups.kind.some((kind) => kinds.route[kind] === route);
  const hasLines = lines.some(({ maxInTransition }) => maxInTransition !== undefined);
  const isMeant = new Map<SweepStyle['turns'], boolean>([
    [DESKTOPS_FIRST, hasRoute(OWN_DESKTOP)],
    [EITHER_LAST, hasRoute(EITHER)],
  ]);
  const distinct = new Map<string, SweepStyle>();
  for (const { turns, weights } of STYLES) {
    const style = {
      turns: isMeant.get(turns) === false ? TOGETHER : turns,
      weights: hasLines ? weights : { ...weights, line: 0 },
    };
    const name = JSON.stringify(style);
    if (!distinct.has(name)) distinct.set(name, style);
  }
  return [...distinct.values()];
}
