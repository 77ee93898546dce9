/** What is left of a limit that holds for the sum up to each day: who takes on a day takes from all later ones too. */
export interface CumulativeRoom {
  /** Of each day: the least that is left on it or on a later day, so what may still be taken on it. */
  least: Int32Array;
  /** The last day on which nothing is left, -1 for none. */
  fullOn: number;
}

export function openCumulativeRoom(room: Int32Array): CumulativeRoom {
  const least = room.slice();
  for (let day = least.length - 2; day >= 0; day--) least[day] = Math.min(least[day]!, least[day + 1]!);
  return advance({ least, fullOn: -1 });
}

/** Takes units from a day on; there must be as many. */
export function takeFromDay(room: CumulativeRoom, day: number, units: number): void {
  const { least } = room;
  for (let later = day; later < least.length; later++) least[later]! -= units;
  const here = least[day]!;
  for (let earlier = day - 1; earlier >= 0 && least[earlier]! > here; earlier--) least[earlier] = here;
  advance(room);
}

function advance(room: CumulativeRoom): CumulativeRoom {
  while (room.fullOn + 1 < room.least.length && room.least[room.fullOn + 1] === 0) room.fullOn++;
  return room;
}
