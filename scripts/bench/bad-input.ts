import { runBadInput } from '../../tests/integration/bad-input/run-bad-input';

// Every command under generated input: none answers with an error of ours, none leaves a trace of what it refused.
// `--cases N` for each command, `--seed N`, `--only NAME`.
const CASES = 2_500;
const args = process.argv.slice(2);
const json = args.includes('--json');
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const seed = Number(option('--seed')) || 1;
const only = option('--only');
process.env['LOG_LEVEL'] ||= 'silent';

const found = await runBadInput(
  { cases: Number(option('--cases')) || CASES, seed, fresh: true, ...(only ? { only } : {}) },
  (one) =>
    void process.stderr.write(
      `${one.command}: ${one.cases} cases, ${one.done} done${one.fault ? `, FAULT ${one.fault}` : ''}\n`,
    ),
);
const cases = found.reduce((sum, one) => sum + one.cases, 0);
const done = found.reduce((sum, one) => sum + one.done, 0);
const faults = found.filter((one) => one.fault !== null);
const figure = {
  name: 'bad-input',
  unit: 'faults',
  median: faults.length,
  limit: 0,
  cases,
  done,
  commands: found.length,
  seed,
  faults,
};
process.stdout.write(
  json
    ? `${JSON.stringify(figure)}\n`
    : `${cases} inputs to ${found.length} commands (seed ${seed}): ${done} done, ${cases - done} refused, ${faults.length} commands at fault\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
