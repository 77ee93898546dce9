// The suites of npm test; each answers with what passed and failed in it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode } from './children.mjs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */

/** @type {[name: string, args: string[]][]} */
const checks = [
  [
    'formatting (prettier)',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  ],
  ['lint (ESLint)', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['types of the application (tsc)', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  [
    'types of tests and scripts (tsc)',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.tests.json'],
  ],
  ['dependency rules, and each rule on a planted violation', ['scripts/check-dependencies.mjs']],
  ['nothing unused (knip)', ['node_modules/knip/bin/knip.js', '--no-progress']],
];

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
export async function runStatic(env) {
  const count = { passed: 0, failed: 0, skipped: [] };
  const waiting = [...checks];
  const take = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const began = Date.now();
      const { code, text } = await startNode(args, { env }).ended;
      if (code === 0) count.passed += 1;
      else count.failed += 1;
      process.stdout.write(
        ` ${code === 0 ? '✓' : '✗'} ${name} ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
      );
      if (code !== 0) process.stdout.write(`${text.trim()}\n\n`);
    }
  };
  await Promise.all([take(), take()]);
  return add(count, await runVitest(['static'], env));
}

/** @param {Count} one @param {Count} other @returns {Count} */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  };
}

/** @param {(file: string) => Promise<number>} run @param {(report: any, code: number) => Count} read @returns {Promise<Count>} */
async function withReport(run, read) {
  const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(file);
    return read(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch (fault) {
    process.stdout.write(`no report: ${fault instanceof Error ? fault.message : fault}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} projects @param {NodeJS.ProcessEnv} env */
export function runVitest(projects, env) {
  const names = projects.flatMap((name) => ['--project', name]);
  const run = async (/** @type {string} */ file) => {
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...names,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    return (await startNode(args, { env, output: 'inherit' }).ended).code;
  };
  return withReport(run, (report, code) => {
    const files =
      /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */ (
        report.testResults
      );
    const tests = files.flatMap((file) => file.assertionResults);
    const failed = tests.filter(({ status }) => status === 'failed').length;
    // A file that does not load has no tests, yet it is a failure.
    const unloaded = files.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    ).length;
    const count = {
      passed: tests.filter(({ status }) => status === 'passed').length,
      failed: failed + unloaded,
      skipped: tests
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => fullName),
    };
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  });
}

/** @param {NodeJS.ProcessEnv} env */
export function runPlaywright(env) {
  const run = async (/** @type {string} */ file) => {
    const args = [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--reporter=list,json',
      '--pass-with-no-tests',
    ];
    return (
      await startNode(args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, output: 'inherit' }).ended
    ).code;
  };
  return withReport(run, ({ stats, errors, suites }, code) => {
    const count = {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: skippedOf(suites),
    };
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  });
}

/** @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string }[] }[] }} Suite */

/** @param {Suite[]} suites @returns {string[]} */
function skippedOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
      .map(({ title }) => title),
    ...skippedOf(inner),
  ]);
}
