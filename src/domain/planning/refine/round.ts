import type { Groups } from '../groups';
import { LAPTOP, OWN_DESKTOP } from '../instance';
import type { World } from '../place';
import { addToDraft } from './batches';
import type { Draft } from './batches';
import { CONVERSION, sectionOf } from './columns';
import type { Columns } from './columns';

/** A division of the groups into days, to be rounded. */
export interface Division {
  world: World;
  groups: Groups;
  columns: Columns;
  people: Float64Array;
}

/** Keeps sums of many parts from falling short of a whole number. */
const TINY = 1e-9;

/** Parts of a day in the order in which a sweep fills it: kit that is lost when unused comes before the rest. */
const DESKTOP_PART = 0;
const CONVERTED_PART = 1;
const LAPTOP_PART = 2;
const REST_PART = 3;

function partOfDay(
  { world, groups }: Division,
  group: number,
  onConversions: number,
  onLaptops: number,
): number {
  const route = world.instance.kinds.route[groups.kind[group]!]!;
  if (route === OWN_DESKTOP) return DESKTOP_PART;
  if (route === LAPTOP) return LAPTOP_PART;
  return onConversions >= onLaptops ? CONVERTED_PART : REST_PART;
}

/** Reads the columns of a group day by day. */
interface Reader {
  column: number;
  onConversions: number;
  onLaptops: number;
}

/** Adds up the people of the columns of one day, from the reader's column on. */
function readDay({ columns, people }: Division, reader: Reader, end: number, day: number): number {
  reader.onConversions = 0;
  reader.onLaptops = 0;
  for (; reader.column < end && columns.day[reader.column] === day; reader.column++) {
    const isConversion = sectionOf(columns, columns.kit[reader.column]!) === CONVERSION;
    if (isConversion) reader.onConversions += people[reader.column]!;
    else reader.onLaptops += people[reader.column]!;
  }
  return reader.onConversions + reader.onLaptops;
}

/**
 * Rounds one group: agent k takes the first day up to which at least k − `offset` people are divided. An offset of ½
 * rounds to the nearest.
 */
export function roundGroup(division: Division, group: number, offset: number, draft: Draft): void {
  const { columns, groups } = division;
  const end = columns.start[group + 1]!;
  const size = groups.size[group]!;
  const reader: Reader = { column: columns.start[group]!, onConversions: 0, onLaptops: 0 };
  let sum = 0;
  let given = 0;
  while (reader.column < end) {
    const day = columns.day[reader.column]!;
    sum += readDay(division, reader, end, day);
    const due = reader.column === end ? size : Math.min(size, Math.floor(sum + offset + TINY));
    if (due === given) continue;
    addToDraft(
      draft,
      group,
      due - given,
      day,
      partOfDay(division, group, reader.onConversions, reader.onLaptops),
    );
    given = due;
  }
}

/** Groups of the same center, line and route, which compete for much the same: rounded together, they even out. */
export function cellsOf(world: World, groups: Groups): Int32Array[] {
  const { kinds } = world.instance;
  const cells = new Map<string, number[]>();
  groups.kind.forEach((kind, group) => {
    const name = `${kinds.center[kind]} ${kinds.line[kind]} ${kinds.route[kind]}`;
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, [group]);
    else cell.push(group);
  });
  return [...cells.values()].map((cell) => Int32Array.from(cell));
}

/** Rounds a cell as a whole; each person whom a day gets is of the group that is furthest behind its own division. */
export function roundCell(division: Division, cell: Int32Array, draft: Draft): void {
  const { columns, groups, world } = division;
  const readers = Array.from(cell, (group) => ({
    column: columns.start[group]!,
    onConversions: 0,
    onLaptops: 0,
  }));
  const behind = new Float64Array(cell.length);
  const left = cell.map((group) => groups.size[group]!);
  const today = new Int32Array(cell.length);
  let waiting = left.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  let given = 0;
  const { days } = world.instance;
  for (let day = 0; day <= days && waiting > 0; day = day + 1 === columns.days ? days : day + 1) {
    let onConversions = 0;
    let onLaptops = 0;
    cell.forEach((group, index) => {
      const people = readDay(division, readers[index]!, columns.start[group + 1]!, day);
      behind[index]! += people;
      sum += people;
      onConversions += readers[index]!.onConversions;
      onLaptops += readers[index]!.onLaptops;
    });
    const due = day === days ? given + waiting : Math.min(given + waiting, Math.floor(sum + 0.5 + TINY));
    for (; given < due; given++) {
      const index = furthestBehind(behind, left);
      behind[index]!--;
      left[index]!--;
      today[index]!++;
      waiting--;
    }
    today.forEach((size, index) => {
      if (size === 0) return;
      addToDraft(draft, cell[index]!, size, day, partOfDay(division, cell[index]!, onConversions, onLaptops));
      today[index] = 0;
    });
  }
}

function furthestBehind(behind: Float64Array, left: Int32Array): number {
  let best = -1;
  for (let index = 0; index < behind.length; index++)
    if (left[index]! > 0 && (best < 0 || behind[index]! > behind[best]!)) best = index;
  return best;
}
