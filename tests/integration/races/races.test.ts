import { beforeAll, describe, expect, it } from 'vitest';
import { makeCrowd, type Crowd } from './crowd';
import { heats } from './heats';
import { runHeat } from './run-heat';

let crowd: Crowd;
beforeAll(async () => {
  crowd = await makeCrowd();
});

describe('two at once break nothing, and whoever loses is told why', () => {
  it.each(Object.entries(heats))('%s', async (_name, heat) => {
    const { faults, untold, won } = await runHeat(crowd, heat, 2);
    expect(faults).toEqual([]);
    expect(untold).toBe(0);
    expect(won).toBeGreaterThan(0);
  });
});
