import type { Draws } from './draws';
import type { ForecastInput } from './input';
import type { Risks } from './risks';
import type { ForecastWorld } from './world';

/**
 * People live at the end of each day of one run. Those who were handed over on the same day wait together; each working
 * day some of them go live, at the earliest on the one after the hand-over.
 */
export function liveByDay(
  world: ForecastWorld,
  input: ForecastInput,
  handedOver: Int32Array,
  risks: Risks,
  draws: Draws,
): Int32Array {
  const { days } = world.instance;
  const isWorking = new Uint8Array(days);
  for (const day of world.supply.depotDays) isWorking[day] = 1;
  let waiting = input.onTheWay.map(({ age, people }) => ({ age, people }));
  let live = input.live;
  return Int32Array.from(handedOver, (people, day) => {
    if (isWorking[day] === 1) {
      for (const group of waiting) {
        const now = draws.binomial(group.people, risks.goLive(group.age, day));
        group.people -= now;
        group.age++;
        live += now;
      }
      waiting = waiting.filter((group) => group.people > 0);
    }
    if (people > 0) waiting.push({ age: 1, people });
    return live;
  });
}
