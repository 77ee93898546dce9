import { learn } from './belief';
import { drawRisks } from './draw-risks';
import { drawsFrom } from './draws';
import { liveByDay } from './go-live';
import type { ForecastInput } from './input';
import type { Observed } from './observed';
import { quantilesOf } from './quantiles';
import type { Quantiles } from './quantiles';
import { noRisks } from './risks';
import type { Risks } from './risks';
import { runOnce } from './run';
import { openWorld } from './world';

/** On a day: how many will be live and how many handed over in all (those remote at the start included). */
export interface ForecastDay {
  date: string;
  live: Quantiles<number>;
  handedOver: Quantiles<number>;
}

export interface Forecast {
  /** The date of the last hand-over; null: not within the horizon. */
  doneBy: Quantiles<string | null>;
  /** Working days, from the first one on to the day on which all are live in nearly all runs. */
  days: ForecastDay[];
  runs: number;
}

/** A forecast in the making: run by run, so that a process may do other things in between. */
export interface Forecasting {
  run: () => void;
  /** The days (from the start) of the last hand-over of the runs so far; the number of days: not within the horizon. */
  doneOn: readonly number[];
  live: readonly Int32Array[];
  handedOver: readonly Int32Array[];
  result: () => Forecast;
}

/** Opens a forecast; the same input and seed give the same result. `observed` null: nothing goes wrong. */
export function openForecast(input: ForecastInput, observed: Observed | null, seed: number): Forecasting {
  const world = openWorld(input);
  const { dates, days, centers } = world.instance;
  const belief = observed === null ? null : learn(observed);
  const size = { centers: centers.map(({ code }) => code), days };
  const draws = drawsFrom(seed);
  const doneOn: number[] = [];
  const live: Int32Array[] = [];
  const handedOver: Int32Array[] = [];
  const earlier = input.plan.placements.reduce<string | null>(
    (last, { date }) => (date > (last ?? '') ? date : last),
    null,
  );
  const dateOf = (day: number): string | null => (day < 0 ? earlier : (dates[day] ?? null));
  return {
    doneOn,
    live,
    handedOver,
    run: () => {
      const risks: Risks = belief === null ? noRisks : drawRisks(belief, draws, size);
      const outcome = runOnce(world, risks, draws);
      doneOn.push(outcome.doneOn);
      live.push(liveByDay(world, input, outcome.handedOver, risks, draws));
      let remote = world.alreadyRemote;
      handedOver.push(outcome.handedOver.map((people) => (remote += people)));
    },
    result: () => {
      const { p10, p50, p90 } = quantilesOf(doneOn);
      const onDay = (sample: readonly Int32Array[], day: number) =>
        quantilesOf(sample.map((run) => run[day]!));
      const all = [...world.supply.depotDays].map((day) => ({
        date: dates[day]!,
        live: onDay(live, day),
        handedOver: onDay(handedOver, day),
      }));
      const last = all.at(-1);
      const settled = all.findIndex(
        (day) => last !== undefined && day.live.p10 === last.live.p10 && day.live.p90 === last.live.p90,
      );
      return {
        doneBy: { p10: dateOf(p10), p50: dateOf(p50), p90: dateOf(p90) },
        days: all.slice(0, settled + 1),
        runs: doneOn.length,
      };
    },
  };
}
