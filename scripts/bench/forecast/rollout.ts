import { chanceFrom, drawNature } from './nature';
import { goLive, handOver, isUnderWay, mishaps, noteDue, prepare, receive, replan } from './day';
import { handedOverBy, inputOn, liveOn, observedOn } from './facts';
import { HORIZON, makeOrganisation } from './organisation';
import { openState, weekdayOf } from './state';
import type { ForecastInput } from '../../../src/domain/forecast/input';
import type { Observed } from '../../../src/domain/forecast/observed';

/** What was known on the morning of a day of a rollout. */
export interface Moment {
  day: number;
  input: ForecastInput;
  observed: Observed;
}

/** A rollout from its first to its last day, with the moments at which it may be foretold. */
export interface Rollout {
  moments: Moment[];
  /** People live at the end of each day. */
  live: number[];
  /** People handed over up to the end of each day, those remote at the start included. */
  handedOver: number[];
  /** The day of the last hand-over; the horizon where somebody has none at its end. */
  doneOn: number;
}

/** Shares of the people to move that are handed over when a forecast is asked for. */
const PROGRESS = [0.1, 0.3, 0.5, 0.7, 0.85];

/** Lives through one rollout. */
export function liveThrough(seed: number): Rollout {
  const chance = chanceFrom(seed);
  const organisation = makeOrganisation(chance);
  const { centers, teams, agents } = organisation.scenario;
  const nature = drawNature(chance, { centers: centers.length, teams: teams.length, days: HORIZON });
  const state = openState(organisation, nature, chance);
  const rollout: Rollout = { moments: [], live: [], handedOver: [], doneOn: -1 };
  const note = () => {
    rollout.live.push(liveOn(state));
    rollout.handedOver.push(handedOverBy(state));
  };
  let vpnBackOn = -1;
  let today = 0;
  let workday = 0;
  replan(state, 0);
  prepare(state, 0);
  for (; isUnderWay(state, today); today++) {
    if (weekdayOf(today) <= 5) {
      receive(state, today);
      noteDue(state, today);
      const wanted = PROGRESS[rollout.moments.length];
      const handed = state.people.filter(({ stage }) => stage !== 'OPEN').length / agents.length;
      if (wanted !== undefined && handed >= wanted)
        rollout.moments.push({
          day: today,
          input: inputOn(state, today),
          observed: observedOn(state, today),
        });
      mishaps(state, today);
      if (workday % nature.replanEvery === 0) replan(state, today);
      prepare(state, today);
      if (chance.chance(nature.vpnOutage)) vpnBackOn = today + chance.whole(1, 3);
      goLive(state, today, today < vpnBackOn);
      handOver(state, today);
      if (state.people.some(({ handedOn }) => handedOn === today)) rollout.doneOn = today;
      workday++;
    }
    note();
  }
  if (today >= HORIZON) rollout.doneOn = HORIZON;
  for (let extra = 0; extra < 40; extra++, today++) {
    if (weekdayOf(today) <= 5) goLive(state, today, false);
    note();
  }
  return rollout;
}
