import type { CumulativeRoom } from './cumulative-room';
import type { Rooms } from './rooms';

/** What is left of all limits at one moment, to come back to. */
export interface RoomsCopy {
  tables: Int32Array[];
  fullOn: number[];
}

const cumulative = ({ ceiling, pools }: Rooms): CumulativeRoom[] => [ceiling, pools.depot];

const tablesOf = (rooms: Rooms): Int32Array[] => [
  rooms.handovers,
  rooms.conversions,
  rooms.freeConversions,
  rooms.team,
  rooms.line,
  rooms.pools.slack,
  rooms.pools.ownEmptyOn,
  ...cumulative(rooms).map(({ least }) => least),
];

export function copyRooms(rooms: Rooms): RoomsCopy {
  return {
    tables: tablesOf(rooms).map((table) => table.slice()),
    fullOn: cumulative(rooms).map(({ fullOn }) => fullOn),
  };
}

/** Puts the rooms back as they were when they were copied. */
export function restoreRooms(rooms: Rooms, copy: RoomsCopy): void {
  tablesOf(rooms).forEach((table, index) => table.set(copy.tables[index]!));
  cumulative(rooms).forEach((room, index) => (room.fullOn = copy.fullOn[index]!));
}
