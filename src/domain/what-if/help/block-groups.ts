import type { BlockKind, BlockOwner } from '@/domain/rollout/block-owners';
import type { IsoDate } from '@/lib/dates';
import type { Planned } from '../variant-figures';

/** What may hold somebody: an open block, or that nobody has cleared them yet. */
export type HindranceKind = BlockKind | 'DECLARATION_MISSING';

/** Something that is open for one agent. */
export type Hindrance = { agent: string; kind: HindranceKind; owner: BlockOwner; center: string };

/** Hindrances that one would take on together. `center` null: of several. `delaying`: agents with a near date. */
export type HindranceGroup = {
  kind: HindranceKind;
  owner: BlockOwner;
  center: string | null;
  open: number;
  delaying: string[];
};

/** A kind is named by its center where that has more than half of it. */
function byWorstCenter(hindrances: readonly Hindrance[], delays: ReadonlySet<string>): HindranceGroup {
  const { kind, owner } = hindrances[0]!;
  const inCenter = new Map<string, Hindrance[]>();
  for (const one of hindrances) inCenter.set(one.center, [...(inCenter.get(one.center) ?? []), one]);
  const worst = [...inCenter].find(([, own]) => own.length * 2 > hindrances.length);
  const meant = worst?.[1] ?? hindrances;
  const delaying = meant.map(({ agent }) => agent).filter((agent) => delays.has(agent));
  return { kind, owner, center: worst?.[0] ?? null, open: meant.length, delaying };
}

/**
 * Open hindrances by kind and owner; only those of which somebody stands in the plan up to a date. A block that is not
 * resolved by then costs an appointment. Most delaying first, at most `most`.
 */
export function hindranceGroups(
  { plan }: Planned,
  hindrances: readonly Hindrance[],
  until: IsoDate,
  most: number,
): HindranceGroup[] {
  const soon = new Set(plan.placements.flatMap(({ agent, date }) => (date <= until ? [agent] : [])));
  const groups = new Map<string, Hindrance[]>();
  for (const one of hindrances) {
    // That a declaration is missing is news only where the appointment is near.
    if (one.kind === 'DECLARATION_MISSING' && !soon.has(one.agent)) continue;
    const name = `${one.kind} ${one.owner}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => byWorstCenter(group, soon))
    .filter(({ delaying }) => delaying.length > 0)
    .sort((a, b) => b.delaying.length - a.delaying.length || (a.kind < b.kind ? -1 : 1))
    .slice(0, most);
}
