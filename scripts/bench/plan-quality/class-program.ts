import { LAPTOP, OWN_DESKTOP } from '../../../src/domain/planning/instance';
import type { Instance } from '../../../src/domain/planning/instance';
import type { Leftover } from './leftover';
import { LinearProgram } from './linear-program';

/** Agents of one kind in a due class. */
export interface ClassGroup {
  kind: number;
  size: number;
}

type Row = (thing: number, day: number) => number;

/** Rows of thing × day, made when first asked for; a limit that all members together keep has none (-1). */
function limitRows(
  program: LinearProgram,
  days: number,
  members: number,
  limit: (thing: number, day: number) => number,
): Row {
  const known = new Map<number, number>();
  return (thing, day) => {
    const key = thing * days + day;
    let row = known.get(key);
    if (row === undefined) {
      const most = limit(thing, day);
      known.set(key, (row = most >= members ? -1 : program.addRow(-Infinity, most)));
    }
    return row;
  };
}

/** Carries those who are remote from day to day, at most as many as the ceiling leaves; gives a row for each day. */
function ceilingRows(program: LinearProgram, days: number, members: number, left: Leftover): number[] {
  const rows = Array.from({ length: days }, () => program.addRow(0, 0));
  rows.forEach((row, day) => {
    program.addColumn(0, 0, Math.min(members, left.ceiling(day)));
    program.enter(row, -1);
    if (day + 1 < days) program.enter(rows[day + 1]!, 1);
  });
  return rows;
}

/**
 * Rows of the kit of each center and day: laptops for those who can take nothing else, and laptops for all beyond the
 * conversions. The laptops needed (n), those needed up to a day (N) and drawn from the depot up to a day (E) have
 * columns of their own, so that EITHER agents and the choice of the pool are as open as the rules leave them.
 */
function kitRows(program: LinearProgram, instance: Instance, here: readonly number[], left: Leftover) {
  const { days } = instance;
  const laptops = new Map<number, number>();
  const all = new Map<number, number>();
  const most = instance.scenario.agents.length;
  const others = new Set(here);
  const depot = Array.from({ length: days }, (_, day) => program.addRow(-Infinity, left.depot(day, others)));
  for (const center of here) {
    const carried = Array.from({ length: days }, () => program.addRow(0, 0));
    const drawn = Array.from({ length: days }, (_, day) => program.addRow(-left.own(center, day), Infinity));
    const rising = Array.from({ length: days }, () => program.addRow(0, Infinity));
    for (let day = 0; day < days; day++) {
      const forLaptops = program.addRow(left.laptopsNeeded(center, day), Infinity);
      const forAll = program.addRow(left.kitNeeded(center, day), Infinity);
      laptops.set(center * days + day, forLaptops);
      all.set(center * days + day, forAll);
      const isLast = day + 1 === days;
      program.addColumn(0, 0, most);
      for (const row of [forLaptops, forAll, carried[day]!]) program.enter(row, 1);
      program.addColumn(0, 0, most);
      for (const row of [carried[day]!, drawn[day]!]) program.enter(row, -1);
      if (!isLast) program.enter(carried[day + 1]!, 1);
      program.addColumn(0, 0, most);
      for (const row of [drawn[day]!, rising[day]!, depot[day]!]) program.enter(row, 1);
      if (!isLast) program.enter(rising[day + 1]!, -1);
    }
  }
  const of = (rows: Map<number, number>) => (center: number, day: number) => rows.get(center * days + day)!;
  return { laptops: of(laptops), all: of(all) };
}

/**
 * The linear program of a due class with everybody of lower rank in place: how many of each group move on which day,
 * at the cost of the day (an unplaced agent at that of the horizon), with people divisible. Its rows are rules 2 to 5.
 */
export function classProgram(
  instance: Instance,
  groups: readonly ClassGroup[],
  left: Leftover,
): LinearProgram {
  const { days, kinds, workingDays } = instance;
  const program = new LinearProgram();
  const members = groups.reduce((sum, { size }) => sum + size, 0);
  const handovers = limitRows(program, days, members, left.handovers);
  const conversions = limitRows(program, days, members, left.conversions);
  const teams = limitRows(program, days, members, left.team);
  const lines = limitRows(program, days, members, left.line);
  const remote = ceilingRows(program, days, members, left);
  const here = [...new Set(groups.map(({ kind }) => kinds.center[kind]!))];
  const kit = kitRows(program, instance, here, left);
  const enter = (row: number, value = 1) => {
    if (row >= 0) program.enter(row, value);
  };
  for (const { kind, size } of groups) {
    const everybody = program.addRow(size, size);
    program.addColumn(days, 0, size);
    enter(everybody);
    const center = kinds.center[kind]!;
    const list = workingDays.lists[center]!;
    list.forEach((day, position) => {
      if (day < kinds.from[kind]!) return;
      program.addColumn(day, 0, size);
      for (const row of [everybody, handovers(center, day), remote[day]!]) enter(row);
      for (const busy of list.subarray(position, position + instance.scenario.transitionDays)) {
        enter(teams(kinds.team[kind]!, busy));
        if (kinds.line[kind]! >= 0) enter(lines(kinds.line[kind]!, busy));
      }
      const route = kinds.route[kind]!;
      if (route === OWN_DESKTOP) enter(conversions(center, day));
      if (route === LAPTOP) enter(kit.laptops(center, day), -1);
      enter(kit.all(center, day), -1);
    });
  }
  return program;
}
