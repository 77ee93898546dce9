import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '@/domain/planning/parse-scenario';
import { planScenario } from '@/domain/planning/plan';
import type { Plan } from '@/domain/planning/plan-document';

const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-scenarios-'));
afterAll(() => rmSync(folder, { recursive: true }));

const document = {
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 7,
  weekdays: [1, 2, 3, 4, 5],
  centers: [{ code: 'K01', handoversPerDay: 1 }],
  supply: [{ pool: 'depot', usableFrom: '2020-03-16', laptops: 9 }],
  teams: [{ code: 'T1', center: 'K01' }],
  agents: ['A', 'B', 'C'].map((id) => ({ id, team: 'T1', band: 1, route: 'LAPTOP' })),
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs a command as `npm run cli` does; scenario files need no database. */
function cli(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

let good: string;
let other: string;
beforeAll(() => {
  good = file('good.json', document);
  other = file('other.json', { ...document, centers: [{ code: 'K01', handoversPerDay: 2 }] });
});

describe('on the command line', () => {
  it('plan prints the plan as JSON, the same each time, with --refine one that is no worse', () => {
    const { code, out, err } = cli('plan', good);
    expect([code, err]).toEqual([0, '']);
    const parsed = parseScenario(document);
    if (!parsed.ok) throw new Error('refused');
    expect(JSON.parse(out)).toEqual(planScenario(parsed.scenario));
    expect(cli('plan', good).out).toBe(out);
    const refined = JSON.parse(cli('plan', good, '--refine').out) as Plan;
    expect(refined.metrics.doneBy).toBe('2020-03-18');
  });

  it('neither makes nor needs a database: where nothing is installed yet, nothing is left behind', () => {
    const data = join(folder, 'data');
    const env: NodeJS.ProcessEnv = { ...process.env, HEIMVORTEIL_DATA_DIR: data };
    delete env['DATABASE_URL'];
    for (const args of [
      ['plan', good],
      ['explain', good, 'A'],
      ['compare', good, other],
    ]) {
      const run = spawnSync(process.execPath, ['scripts/cli.mjs', ...args], { encoding: 'utf8', env });
      expect([run.status, run.stdout.length > 10]).toEqual([0, true]);
    }
    expect(existsSync(data)).toBe(false);
  });

  it('explain prints each day before, with what refused it', () => {
    const { code, out } = cli('explain', good, 'C');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      agent: 'C',
      rank: 3,
      placed: { date: '2020-03-18' },
      days: [
        { date: '2020-03-16', refused: [{ resource: 'handovers', key: 'K01', used: 1, limit: 1 }] },
        { date: '2020-03-17', refused: [{ resource: 'handovers', key: 'K01', used: 1, limit: 1 }] },
      ],
    });
  });

  it('explain says whom the scenario does not have', () => {
    const { code, out, err } = cli('explain', good, 'Z');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('has no agent "Z"');
  });

  it('compare prints the figures of each and the difference to the first', () => {
    const { code, out } = cli('compare', good, other);
    expect(code).toBe(0);
    const [first, second] = JSON.parse(out) as { metrics: { doneBy: string }; difference: unknown }[];
    expect(first).toMatchObject({ metrics: { doneBy: '2020-03-18' }, difference: null });
    expect(second?.metrics.doneBy).toBe('2020-03-17');
    expect(second?.difference).not.toBeNull();
  });

  it('whoever reads only the beginning ends it quietly', () => {
    const agents = Array.from({ length: 5000 }, (_, index) => ({
      ...document.agents[0],
      id: `A${index}`,
    }));
    const large = file('large.json', { ...document, agents });
    const command = `"${process.execPath}" --import tsx src/cli/main.ts compare "${large}" "${large}" | head -c 20`;
    const run = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([run.status, run.stdout.length, run.stderr]).toEqual([0, 20, '']);
  });

  const refused: [string, unknown, string][] = [
    ['is no JSON', '{"formatVersion": 1,', 'is no JSON'],
    ['is empty', '', 'is no JSON'],
    ['is a list', [], '(document): notAnObject, expected object'],
    ['is nested without end', '['.repeat(100_000) + ']'.repeat(100_000), '(document): notAnObject'],
    [
      'names a team that there is not',
      { ...document, agents: [{ ...document.agents[0], team: 'T9' }] },
      'agents[0].team: unknownReference',
    ],
    ['has a broken number', { ...document, horizonDays: 1.5 }, 'horizonDays: notANumber, expected 0..'],
    ['knows another key', { ...document, horizon: 3 }, 'horizon: unknownKey'],
  ];
  it.each(refused)('a scenario that %s is refused by its path, with nothing on standard output', (...row) => {
    const [name, content, problem] = row;
    const path = file(`${name.replaceAll(' ', '-')}.json`, content);
    const { code, out, err } = cli('plan', path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(problem);
  });

  it('a second scenario that is malformed leaves nothing on standard output either', () => {
    const { code, out } = cli('compare', good, file('bad.json', { ...document, start: 'soon' }));
    expect([code, out]).toEqual([2, '']);
  });

  it('a file that is not there is said so', () => {
    const { code, out, err } = cli('plan', join(folder, 'none.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cannot be read');
  });
});
