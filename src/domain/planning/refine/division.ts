import type { World } from '../place';
import type { Groups } from '../groups';
import type { Batches } from './batches';
import { CONVERSION, sectionOf } from './columns';
import type { Columns } from './columns';

/** The people of each column as a plan has them: conversions to the first that come, laptops to the others. */
export function divisionOf(world: World, groups: Groups, columns: Columns, plan: Batches): Float64Array {
  const { instance, rooms } = world;
  const people = new Float64Array(columns.day.length);
  const conversions = rooms.freeConversions.slice();
  for (let index = 0; index < plan.count; index++) {
    const group = plan.group[index]!;
    const day = plan.day[index]!;
    const last = columns.start[group + 1]! - 1;
    let left = plan.size[index]!;
    for (let column = columns.start[group]!; column < last && left > 0; column++) {
      if (columns.day[column] !== day) continue;
      const cell = day * instance.centers.length + instance.kinds.center[groups.kind[group]!]!;
      const isConversion = sectionOf(columns, columns.kit[column]!) === CONVERSION;
      const taken = isConversion ? Math.min(left, Math.max(0, conversions[cell]!)) : left;
      if (isConversion) conversions[cell]! -= taken;
      people[column]! += taken;
      left -= taken;
    }
    people[last]! += left;
  }
  return people;
}
