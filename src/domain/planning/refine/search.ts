import type { Random } from '../../demo/random';
import type { Kinds } from '../kinds';
import { addToDraft, orderDraft } from './batches';
import type { Batches, Draft } from './batches';
import { consider, isOptimal } from './refining';
import type { Refining } from './refining';
import { roundGroup } from './round';
import type { Division } from './round';

/** Which groups a change touches: all that share with one group its kind, team, line in the center, center or line. */
const SCOPES: readonly ((kinds: Kinds, one: number, other: number) => boolean)[] = [
  (_, one, other) => one === other,
  (kinds, one, other) => kinds.team[one] === kinds.team[other],
  (kinds, one, other) => kinds.center[one] === kinds.center[other] && kinds.line[one] === kinds.line[other],
  (kinds, one, other) => kinds.center[one] === kinds.center[other],
  (kinds, one, other) => kinds.line[one] === kinds.line[other],
];

const LEAST_OFFSET = 0.2;
const OFFSETS = 0.6;
const MOST_SHIFT = 4;
/** Parts of a day before and after everybody who keeps it, and their own. */
const BEFORE = 0;
const OWN = 1;
const AFTER = 2;

function touched(division: Division, random: Random): (group: number) => boolean {
  const { world, groups } = division;
  const { kinds } = world.instance;
  const isTouched = random.pick(SCOPES);
  const one = groups.kind[random.whole(0, groups.kind.length - 1)]!;
  return (group) => isTouched(kinds, one, groups.kind[group]!);
}

/** An order like that of a plan, but some groups are divided into days anew, rounded another way. */
function roundAgain(division: Division, plan: Batches, random: Random, draft: Draft, wanted: Batches): void {
  const isTouched = touched(division, random);
  draft.batches.count = 0;
  for (let index = 0; index < plan.count; index++) {
    const group = plan.group[index]!;
    if (!isTouched(group)) addToDraft(draft, group, plan.size[index]!, plan.day[index]!, OWN);
  }
  const { length } = division.groups.kind;
  for (let group = 0; group < length; group++)
    if (isTouched(group)) roundGroup(division, group, LEAST_OFFSET + OFFSETS * random.fraction(), draft);
  orderDraft(draft, wanted);
}

/** An order like that of a plan, but some groups come some days earlier or later. */
function shift(division: Division, plan: Batches, random: Random, draft: Draft, wanted: Batches): void {
  const isTouched = touched(division, random);
  const { days } = division.world.instance;
  const step = random.whole(1, MOST_SHIFT) * (random.chance(0.5) ? 1 : -1);
  const part = random.chance(0.5) ? BEFORE : AFTER;
  draft.batches.count = 0;
  for (let index = 0; index < plan.count; index++) {
    const group = plan.group[index]!;
    const day = plan.day[index]!;
    if (isTouched(group))
      addToDraft(draft, group, plan.size[index]!, Math.max(0, Math.min(days, day + step)), part);
    else addToDraft(draft, group, plan.size[index]!, day, OWN);
  }
  orderDraft(draft, wanted);
}

/** Changes the best plan here and there, as long as effort is left, and keeps what is no worse. */
export function searchNear(refining: Refining, division: Division, random: Random): void {
  const { best, draft, wanted } = refining;
  while (refining.effort > 0 && !isOptimal(refining)) {
    const change = random.chance(0.5) ? roundAgain : shift;
    change(division, best, random, draft, wanted);
    consider(refining);
  }
}
