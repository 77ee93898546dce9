import { openForecast } from '../../../src/domain/forecast/forecast';
import type { Forecasting } from '../../../src/domain/forecast/forecast';
import { quantilesOf } from '../../../src/domain/forecast/quantiles';
import { liveThrough } from './rollout';
import type { Moment, Rollout } from './rollout';
import { scoreOf } from './score';
import type { Score } from './score';
import { dayOf, weekdayOf } from './state';

/** Runs of each forecast; the product makes 300. */
const RUNS = 200;
/** Live counts are asked for at the end of so many working days, the day of the forecast among them. */
const AHEAD = [3, 5, 10] as const;

export type Question = 'doneBy' | `live+${(typeof AHEAD)[number]}`;
export const QUESTIONS: readonly Question[] = ['doneBy', ...AHEAD.map((days) => `live+${days}` as const)];

/** Monday to Friday before a day: dates are compared in working days. */
const workdaysBefore = (day: number): number => Math.floor(day / 7) * 5 + Math.min(5, day % 7);

function workdayAhead(from: number, count: number): number {
  let day = from;
  for (let left = count - 1; left > 0;) if (weekdayOf(++day) <= 5) left--;
  return day;
}

/** The days of the plan as it stands: what is believed where nothing is foretold. */
const plannedDays = ({ input, day }: Moment): number[] =>
  input.plan.placements.map(({ date }) => dayOf(date)).filter((date) => date >= day);

function scoreDone(forecasting: Forecasting, moment: Moment, rollout: Rollout): Score {
  const sample = forecasting.doneOn.map((day) => workdaysBefore(moment.day + day));
  const naive = plannedDays(moment).reduce((last, day) => Math.max(last, day), moment.day);
  return scoreOf(sample, quantilesOf(sample), workdaysBefore(rollout.doneOn), workdaysBefore(naive));
}

/** The live count of a day; null once the plan is through by then: all that is left are stragglers. */
function scoreLive(forecasting: Forecasting, moment: Moment, rollout: Rollout, ahead: number): Score | null {
  const day = workdayAhead(moment.day, ahead);
  const days = plannedDays(moment);
  if (days.every((date) => date <= day)) return null;
  const sample = forecasting.live.map((run) => run[day - moment.day]!);
  const { live, onTheWay } = moment.input;
  const naive =
    live + onTheWay.reduce((sum, { people }) => sum + people, 0) + days.filter((date) => date < day).length;
  return scoreOf(sample, quantilesOf(sample), rollout.live[day]!, naive);
}

/** Foretells a rollout at each of its moments, from what was known then, and scores what came. */
export function scoresOf(seed: number): { question: Question; score: Score }[] {
  const rollout = liveThrough(seed);
  return rollout.moments.flatMap((moment) => {
    const forecasting = openForecast(moment.input, moment.observed, 1);
    for (let run = 0; run < RUNS; run++) forecasting.run();
    const live = AHEAD.flatMap((ahead) => {
      const score = scoreLive(forecasting, moment, rollout, ahead);
      return score === null ? [] : [{ question: `live+${ahead}` as const, score }];
    });
    return [{ question: 'doneBy' as const, score: scoreDone(forecasting, moment, rollout) }, ...live];
  });
}
