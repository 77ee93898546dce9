import { expect, it } from 'vitest';
import { allCommands } from './doors';
import { runBadInput } from './run-bad-input';

it('no generated input to any command is answered by an error of ours, breaks an invariant or leaves a trace of what was refused', async () => {
  const found = await runBadInput({ cases: 30, seed: 1 });
  expect(found.filter((one) => one.fault !== null)).toEqual([]);
  expect(found).toHaveLength((await allCommands()).length);
  expect(found.reduce((sum, one) => sum + one.cases, 0)).toBeGreaterThan(3_000);
  // Inputs come through to the database: it is not only the schema that is tried.
  expect(found.filter((one) => one.done > 0).length).toBeGreaterThan(30);
}, 300_000);
