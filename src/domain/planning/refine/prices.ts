import { CONVERSION, DEPOT_POOL, KIT_SECTIONS, OF_DESKTOP, OWN_POOL } from './columns';
import type { Columns } from './columns';
import type { Rows } from './rows';

/** Sums of slots and of kits: of prices or of people. */
export interface Sums {
  slot: Float64Array;
  kit: Float64Array;
}

export const openSums = ({ teams, centers, days }: Columns): Sums => ({
  slot: new Float64Array(teams.length * days + 1),
  kit: new Float64Array(KIT_SECTIONS * centers.length * days + 1),
});

/** What slots and kits cost at the prices of the rows; a slot costs its day as well, “no day” the whole horizon. */
export function pricesOf(columns: Columns, rows: Rows, price: Float64Array, noDay: number, sums: Sums): void {
  const { days, teams, centers, drawnOn } = columns;
  const later = new Float64Array(days + 1);
  const drawn = new Float64Array(days + 1);
  for (let day = days - 1; day >= 0; day--) {
    later[day] = later[day + 1]! + price[rows.ceiling + day]!;
    drawn[day] = drawn[day + 1]! + price[rows.depot + day]!;
  }
  const { slotStart, slotRow } = rows;
  const slots = teams.length * days;
  for (let slot = 0; slot < slots; slot++) {
    const day = slot % days;
    let sum = day + later[day]!;
    for (let entry = slotStart[slot]!; entry < slotStart[slot + 1]!; entry++) sum += price[slotRow[entry]!]!;
    sums.slot[slot] = sum;
  }
  sums.slot[slots] = noDay;
  const cells = centers.length * days;
  const { kit } = sums;
  let own = 0;
  for (let cell = cells - 1; cell >= 0; cell--) {
    own = (cell % days === days - 1 ? 0 : own) + price[rows.own + cell]!;
    const ofDesktop = price[rows.desktops + cell]!;
    const fromDepot = drawn[drawnOn[cell]!]!;
    kit[CONVERSION * cells + cell] = price[rows.conversions + cell]!;
    kit[OWN_POOL * cells + cell] = own;
    kit[DEPOT_POOL * cells + cell] = fromDepot;
    kit[(CONVERSION + OF_DESKTOP) * cells + cell] = price[rows.conversions + cell]! + ofDesktop;
    kit[(OWN_POOL + OF_DESKTOP) * cells + cell] = own + ofDesktop;
    kit[(DEPOT_POOL + OF_DESKTOP) * cells + cell] = fromDepot + ofDesktop;
  }
}

/** How many use each row when so many use the slots and kits. */
export function usesOf(columns: Columns, rows: Rows, sums: Sums, use: Float64Array): void {
  const { days, teams, centers, drawnOn } = columns;
  const { slotStart, slotRow } = rows;
  use.fill(0);
  const slots = teams.length * days;
  for (let slot = 0; slot < slots; slot++) {
    const people = sums.slot[slot]!;
    if (people === 0) continue;
    use[rows.ceiling + (slot % days)]! += people;
    for (let entry = slotStart[slot]!; entry < slotStart[slot + 1]!; entry++) use[slotRow[entry]!]! += people;
  }
  const cells = centers.length * days;
  const desktops = OF_DESKTOP * cells;
  const { kit } = sums;
  let own = 0;
  for (let cell = 0; cell < cells; cell++) {
    const converted = CONVERSION * cells + cell;
    const fromOwn = OWN_POOL * cells + cell;
    const fromDepot = DEPOT_POOL * cells + cell;
    use[rows.conversions + cell] = kit[converted]! + kit[converted + desktops]!;
    use[rows.desktops + cell] =
      kit[converted + desktops]! + kit[fromOwn + desktops]! + kit[fromDepot + desktops]!;
    own = (cell % days === 0 ? 0 : own) + kit[fromOwn]! + kit[fromOwn + desktops]!;
    use[rows.own + cell] = own;
    if (drawnOn[cell]! < days)
      use[rows.depot + drawnOn[cell]!]! += kit[fromDepot]! + kit[fromDepot + desktops]!;
  }
  for (let day = 1; day < days; day++) {
    use[rows.ceiling + day]! += use[rows.ceiling + day - 1]!;
    use[rows.depot + day]! += use[rows.depot + day - 1]!;
  }
}
