import type { UnplacedReason } from './plan-document';
import type { Run } from './run';
import { keyOfSlot, SLOTS, thingOfSlot } from './slots';

/** The reasons of the unplaced agents of each kind; agents of a kind share one list. */
export function openReasons(run: Run): (kind: number) => UnplacedReason[] {
  const { instance } = run.world;
  const known = new Map<number, UnplacedReason[]>();
  const reasonsOf = (kind: number): UnplacedReason[] => {
    const reasons: UnplacedReason[] = SLOTS.flatMap((resource, slot) => {
      const days = run.book.days[kind * SLOTS.length + slot]!;
      if (days === 0) return [];
      return [{ resource, key: keyOfSlot(run.world, slot, thingOfSlot(run.world, kind, slot)), days }];
    });
    if (reasons.length > 0) return reasons;
    return [{ resource: 'calendar', key: instance.centers[instance.kinds.center[kind]!]!.code, days: 0 }];
  };
  return (kind) => {
    let reasons = known.get(kind);
    if (reasons === undefined) known.set(kind, (reasons = reasonsOf(kind)));
    return reasons;
  };
}
