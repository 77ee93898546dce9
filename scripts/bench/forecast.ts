import { QUESTIONS, scoresOf } from './forecast/calibration';
import type { Score } from './forecast/score';
import { timeForecast } from './forecast/timing';

// The forecast against rollouts that are simulated by other laws than its own: how often what came lies within P10 and
// P90, and how long 300 runs take. Dates and counts are whole numbers, and both ends belong to what is shown: the share
// "shown" counts outcomes as a reader does, "ties by share" counts of an outcome that lies on an end only that part of
// its own probability which lies inside, so that a perfect forecast has 80 %.
const GOAL = [75, 85] as const;
const RUNS = 300;
const AGENTS = 16_000;
const LIMIT_MS = 5_000;

function numberAfter(name: string, otherwise: number): number {
  const value = Number(process.argv[process.argv.indexOf(name) + 1]);
  return process.argv.includes(name) && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

const seed = numberAfter('--seed', 1);
const rollouts = numberAfter('--rollouts', 400);
const isJson = process.argv.includes('--json');

const percent = (part: number, all: number): number => Math.round((1000 * part) / all) / 10;
const meanOf = (scores: readonly Score[], figure: (score: Score) => number): number =>
  Math.round((100 * scores.reduce((sum, score) => sum + figure(score), 0)) / scores.length) / 100;

const scores = Array.from({ length: rollouts }, (_, index) =>
  scoresOf(seed * 1_000_003 + index * 7_919),
).flat();
const calibration = QUESTIONS.map((question) => {
  const own = scores.filter((one) => one.question === question).map(({ score }) => score);
  const count = (is: (score: Score) => boolean) => percent(own.filter(is).length, own.length);
  return {
    name: `forecast-${question}`,
    unit: '% within P10–P90',
    samples: [
      count((score) => score.isInside),
      percent(
        own.reduce((sum, { inside }) => sum + inside, 0),
        own.length,
      ),
    ],
    median: count((score) => score.isInside),
    limit: GOAL,
    context: {
      seed,
      rollouts,
      outcomes: own.length,
      below: count((score) => score.isBelow),
      above: count((score) => score.isAbove),
      width: meanOf(own, (score) => score.width),
      loss: meanOf(own, (score) => score.loss),
      lossOfPlan: meanOf(own, (score) => score.naiveLoss),
    },
  };
});
const samples = timeForecast(RUNS, AGENTS);
const time = {
  name: `forecast-${AGENTS}`,
  unit: 'ms',
  samples,
  median: [...samples].sort((a, b) => a - b)[1] ?? 0,
  limit: LIMIT_MS,
  context: `${RUNS} runs, ${AGENTS} agents, processor time, plan included`,
};

if (isJson) process.stdout.write(`${JSON.stringify([...calibration, time])}\n`);
else {
  for (const {
    name,
    samples: [shown, ties],
    context,
  } of calibration) {
    const { outcomes, below, above, width, loss, lossOfPlan } = context;
    process.stdout.write(
      `${name}: ${shown} % within P10–P90 as shown, ${ties} % with ties by share (goal ${GOAL.join(' to ')}); ` +
        `${below} % before, ${above} % after; ${outcomes} outcomes of ${rollouts} rollouts, seed ${seed}; ` +
        `width ${width}, pinball loss ${loss}, of the plan alone ${lossOfPlan}\n`,
    );
  }
  process.stdout.write(`${time.name}: ${time.median} ms (limit ${LIMIT_MS}); ${time.context}\n`);
}
const isCalibrated = calibration.every(({ median: shown }) => shown >= GOAL[0] && shown <= GOAL[1]);
process.exitCode = isCalibrated && time.median <= LIMIT_MS ? 0 : 1;
