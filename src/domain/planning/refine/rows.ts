import type { Groups } from '../groups';
import { PLENTY } from '../instance';
import type { World } from '../place';
import type { Columns } from './columns';

/**
 * The rows of the linear program of a class, one table after the other in the same arrays: hand-overs, conversions,
 * conversions of own desktops and own laptops of center × day, transition of team × day and line × day, ceiling and
 * depot of the day. Own laptops, ceiling and depot count everybody up to the day.
 */
export interface Rows {
  handovers: number;
  conversions: number;
  desktops: number;
  own: number;
  team: number;
  line: number;
  ceiling: number;
  depot: number;
  count: number;
  /** What is left of each limit. */
  room: Float64Array;
  /** Most people of the class who could use each limit. */
  users: Float64Array;
  /** The slots’ rows other than the ceiling: those of slot s from slotStart[s] on. */
  slotStart: Int32Array;
  slotRow: Int32Array;
}

function layout({ centers, teams, days }: Columns, lines: number) {
  const ofCenters = centers.length * days;
  const line = 4 * ofCenters + teams.length * days;
  const ceiling = line + lines * days;
  return {
    handovers: 0,
    conversions: ofCenters,
    desktops: 2 * ofCenters,
    own: 3 * ofCenters,
    team: 4 * ofCenters,
    line,
    ceiling,
    depot: ceiling + days,
    count: ceiling + 2 * days,
  };
}

/** A limit up to each day binds only before days that leave more; the others need no row. */
function onlySteps(room: Float64Array, from: number, days: number): void {
  for (let day = days - 2; day >= 0; day--)
    room[from + day] = Math.min(room[from + day]!, room[from + day + 1]!);
  for (let day = 0; day + 1 < days; day++)
    if (room[from + day] === room[from + day + 1]) room[from + day] = PLENTY;
}

function fillRoom({ instance, rooms }: World, columns: Columns, rows: Rows): void {
  const { days, teams, centers } = columns;
  const { room } = rows;
  const all = instance.centers.length;
  for (let day = 0; day < days; day++) {
    centers.forEach((center, place) => {
      const cell = place * days + day;
      room[rows.handovers + cell] = rooms.handovers[day * all + center]!;
      room[rows.conversions + cell] = Math.max(0, rooms.freeConversions[day * all + center]!);
      room[rows.desktops + cell] = rooms.conversions[day * all + center]!;
      room[rows.own + cell] = rooms.pools.slack[center * instance.days + day]!;
    });
    teams.forEach((team, place) => {
      room[rows.team + place * days + day] = rooms.team[day * instance.teams.length + team]!;
    });
    instance.lines.forEach((_, line) => {
      room[rows.line + line * days + day] = rooms.line[day * instance.lines.length + line]!;
    });
    room[rows.ceiling + day] = rooms.ceiling.least[day]!;
    room[rows.depot + day] = rooms.pools.depot.least[day]!;
  }
  centers.forEach((_, place) => onlySteps(room, rows.own + place * days, days));
  onlySteps(room, rows.ceiling, days);
  onlySteps(room, rows.depot, days);
}

function fillUsers({ instance }: World, groups: Groups, columns: Columns, rows: Rows): void {
  const { days, teams, centers } = columns;
  const { kinds } = instance;
  const add = (from: number, size: number) => {
    for (let day = 0; day < days; day++) rows.users[from + day]! += size;
  };
  const placeOf = (list: Int32Array) => new Map(Array.from(list, (value, place) => [value, place]));
  const teamPlace = placeOf(teams);
  const centerPlace = placeOf(centers);
  groups.kind.forEach((kind, group) => {
    const size = groups.size[group]!;
    const center = centerPlace.get(kinds.center[kind]!)! * days;
    for (const table of [rows.handovers, rows.conversions, rows.desktops, rows.own])
      add(table + center, size);
    add(rows.team + teamPlace.get(kinds.team[kind]!)! * days, size);
    if (kinds.line[kind]! >= 0) add(rows.line + kinds.line[kind]! * days, size);
    add(rows.ceiling, size);
    add(rows.depot, size);
  });
}

/** The rows of each slot: the hand-over, and team and line on each day in transition. */
function slotRows({ instance }: World, columns: Columns, rows: Rows): Pick<Rows, 'slotStart' | 'slotRow'> {
  const { days, teams, centers, centerOf } = columns;
  const slotStart = new Int32Array(teams.length * days + 1);
  const slotRow: number[] = [];
  teams.forEach((team, place) => {
    const line = instance.teamLine[team]!;
    const center = centerOf[place]!;
    const all = instance.workingDays.lists[centers[center]!]!;
    const list = all.filter((day) => day < days);
    const position = new Int32Array(days).fill(-1);
    list.forEach((day, index) => (position[day] = index));
    for (let day = 0; day < days; day++) {
      slotStart[place * days + day] = slotRow.length;
      if (position[day]! < 0) continue;
      slotRow.push(rows.handovers + center * days + day);
      const first = position[day]!;
      for (const busy of list.subarray(first, first + instance.scenario.transitionDays)) {
        slotRow.push(rows.team + place * days + busy);
        if (line >= 0) slotRow.push(rows.line + line * days + busy);
      }
    }
  });
  slotStart[teams.length * days] = slotRow.length;
  return { slotStart, slotRow: Int32Array.from(slotRow) };
}

/** Opens the rows of a class. */
export function openRows(world: World, groups: Groups, columns: Columns): Rows {
  const places = layout(columns, world.instance.lines.length);
  const rows: Rows = {
    ...places,
    room: new Float64Array(places.count),
    users: new Float64Array(places.count),
    slotStart: new Int32Array(0),
    slotRow: new Int32Array(0),
  };
  fillRoom(world, columns, rows);
  fillUsers(world, groups, columns, rows);
  return { ...rows, ...slotRows(world, columns, rows) };
}
