import type { Groups } from '../groups';
import { LAPTOP, OWN_DESKTOP } from '../instance';
import { hasRoom } from '../place';
import type { World } from '../place';

/** What a column takes its kit from; the second three are those of own desktops, which take a conversion as well. */
export const CONVERSION = 0;
export const OWN_POOL = 1;
export const DEPOT_POOL = 2;
export const OF_DESKTOP = 3;
export const KIT_SECTIONS = 6;

/**
 * The columns of the linear program of a class: of each group every day that could take one, once for each kit, and at
 * last “no day”. A column pays the prices of its team’s day (`slot`) and of its center’s kit of the day (`kit`).
 */
export interface Columns {
  /** Days from start that are looked at. */
  days: number;
  teams: Int32Array;
  centers: Int32Array;
  /** Of each team in the list: the place of its center. */
  centerOf: Int32Array;
  /** Of place of the center × day: the day from which a laptop more there is one of the depot’s. */
  drawnOn: Int32Array;
  /** Of each group: its first column. */
  start: Int32Array;
  day: Int32Array;
  /** Place of the team × day; the last place stands for no day. */
  slot: Int32Array;
  /** Section × place of the center × day; the last place stands for no kit. */
  kit: Int32Array;
}

interface Places {
  list: Int32Array;
  of: Int32Array;
}

function placesOf(values: Int32Array, most: number): Places {
  const list = Int32Array.from(new Set(values)).sort();
  const of = new Int32Array(most).fill(-1);
  list.forEach((value, place) => (of[value] = place));
  return { list, of };
}

/** Of center × day: the first day from it on without slack of the center’s own; the end of the horizon for none. */
function daysWithoutOwn({ instance, rooms }: World, centers: Int32Array, days: number): Int32Array {
  const first = new Int32Array(centers.length * days);
  centers.forEach((center, place) => {
    let dry = instance.days;
    for (let day = instance.days - 1; day >= 0; day--) {
      if (rooms.pools.slack[center * instance.days + day] === 0) dry = day;
      if (day < days) first[place * days + day] = dry;
    }
  });
  return first;
}

/** The kits that one of a kind may take on a day, as sections. */
function kitsOn({ instance, rooms }: World, kind: number, day: number, drawnOn: number): number[] {
  const route = instance.kinds.route[kind]!;
  const cell = day * instance.centers.length + instance.kinds.center[kind]!;
  const shift = route === OWN_DESKTOP ? OF_DESKTOP : 0;
  const kits: number[] = [];
  if (route !== LAPTOP && rooms.freeConversions[cell]! > 0) kits.push(CONVERSION + shift);
  const sendsOthers = rooms.freeConversions[cell]! < rooms.conversions[cell]!;
  if (route === OWN_DESKTOP && !sendsOthers) return kits;
  const isOwn = drawnOn === instance.days;
  if (isOwn) kits.push(OWN_POOL + shift);
  if (rooms.pools.depot.least[isOwn ? day : drawnOn]! > 0) kits.push(DEPOT_POOL + shift);
  return kits;
}

/** Opens the columns of a class over the first `days` days. */
export function openColumns(world: World, groups: Groups, days: number): Columns {
  const { instance } = world;
  const { kinds, workingDays } = instance;
  const of = (table: Int32Array) => Int32Array.from(groups.kind, (kind) => table[kind]!);
  const teams = placesOf(of(kinds.team), instance.teams.length);
  const centers = placesOf(of(kinds.center), instance.centers.length);
  const drawnOn = daysWithoutOwn(world, centers.list, days);
  const columns = { day: [] as number[], slot: [] as number[], kit: [] as number[] };
  const start = new Int32Array(groups.kind.length + 1);
  groups.kind.forEach((kind, group) => {
    const center = centers.of[kinds.center[kind]!]!;
    const team = teams.of[kinds.team[kind]!]!;
    for (const day of workingDays.lists[kinds.center[kind]!]!) {
      if (day >= days) break;
      if (day < kinds.from[kind]! || !hasRoom(world, kind, day)) continue;
      for (const section of kitsOn(world, kind, day, drawnOn[center * days + day]!)) {
        columns.day.push(day);
        columns.slot.push(team * days + day);
        columns.kit.push((section * centers.list.length + center) * days + day);
      }
    }
    columns.day.push(instance.days);
    columns.slot.push(teams.list.length * days);
    columns.kit.push(KIT_SECTIONS * centers.list.length * days);
    start[group + 1] = columns.day.length;
  });
  return {
    days,
    teams: teams.list,
    centers: centers.list,
    centerOf: Int32Array.from(teams.list, (team) => centers.of[instance.teamCenter[team]!]!),
    drawnOn: drawnOn.map((dry, cell) => (dry === instance.days ? cell % days : Math.min(dry, days))),
    start,
    day: Int32Array.from(columns.day),
    slot: Int32Array.from(columns.slot),
    kit: Int32Array.from(columns.kit),
  };
}

/** The section of a column’s kit without regard to desktops: conversion, own pool or depot. */
export const sectionOf = ({ centers, days }: Columns, kit: number): number =>
  Math.floor(kit / (centers.length * days)) % OF_DESKTOP;
