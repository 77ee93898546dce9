import type { World } from './place';
import type { SupplyByDay } from './pools';
import { findRefusals, NONE } from './refusals';
import type { FullDays } from './refusals';
import { SLOT_COUNT, thingOfSlot } from './slots';

/** All refusals of a run: different agents by limit and day, days by kind and limit. */
export interface RefusalBook {
  /** By slot, of day × thing. */
  agents: Int32Array[];
  /** By slot: how many things have such a limit. */
  things: number[];
  /** Of kind × slot: working days refused. */
  days: Int32Array;
  /** Of kind × slot: the full day booked last. */
  last: Int32Array;
  full: FullDays;
}

export function openRefusalBook({ instance }: World): RefusalBook {
  const { days, centers, teams, lines, kinds } = instance;
  const things = [centers.length, centers.length, teams.length, lines.length, 1, 1, centers.length];
  return {
    things,
    agents: things.map((count) => new Int32Array(count * days)),
    days: new Int32Array(kinds.count * SLOT_COUNT),
    last: new Int32Array(kinds.count * SLOT_COUNT).fill(NONE),
    full: new Int32Array(SLOT_COUNT),
  };
}

/** Books that a working day refuses all `waiting` agents of a kind; who was booked on a full limit is not booked again. */
export function bookRefusals(
  world: World,
  supply: SupplyByDay,
  book: RefusalBook,
  kind: number,
  day: number,
  waiting: number,
): void {
  findRefusals(world, supply, kind, day, book.full);
  for (let slot = 0; slot < SLOT_COUNT; slot++) {
    const fullOn = book.full[slot]!;
    if (fullOn === NONE) continue;
    const entry = kind * SLOT_COUNT + slot;
    book.days[entry]!++;
    if (book.last[entry] === fullOn) continue;
    book.last[entry] = fullOn;
    const thing = thingOfSlot(world, kind, slot);
    book.agents[slot]![fullOn * book.things[slot]! + thing]! += waiting;
  }
}
