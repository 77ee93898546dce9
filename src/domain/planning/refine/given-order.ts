import { placeInOrder } from '../run';
import type { ClassOrder } from '../run';

/** Orders equal agents as a list names their ids; whom it does not name comes last, by id. */
export function givenOrder(ids: readonly string[]): ClassOrder {
  const place = new Map(ids.map((id, index) => [id, index]));
  return (run, { agents }) => {
    const all = run.world.instance.scenario.agents;
    const placeOf = (agent: number) => place.get(all[agent]!.id) ?? ids.length;
    placeInOrder(
      run,
      agents.slice().sort((a, b) => placeOf(a) - placeOf(b)),
    );
  };
}
