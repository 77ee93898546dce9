import { expect, test } from 'vitest';
import { QUESTIONS, scoresOf } from '../../scripts/bench/forecast/calibration';

// A sample of `npm run bench -- forecast`: too few rollouts for the goal, enough to see a forecast that is far off.
test('what comes of simulated rollouts lies mostly, but not always, within P10 and P90', () => {
  const scores = Array.from({ length: 16 }, (_, index) => scoresOf(900_001 + index * 7_919)).flat();
  for (const question of QUESTIONS) {
    const own = scores.filter((one) => one.question === question).map(({ score }) => score);
    const inside = own.filter(({ isInside }) => isInside).length / own.length;
    expect([question, inside > 0.6 && inside < 0.97]).toEqual([question, true]);
    const sum = (figure: 'loss' | 'naiveLoss') => own.reduce((total, score) => total + score[figure], 0);
    expect(sum('loss')).toBeLessThan(sum('naiveLoss'));
  }
});
