import { readFileSync } from 'node:fs';
import { parseScenario } from '@/domain/planning/parse-scenario';
import type { Scenario } from '@/domain/planning/scenario';
import { CliEnd, exit } from './exit';

/** Reads a scenario; a malformed one ends the command with each path and what would be right. */
export function readScenario(file: string): Scenario {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read.';
    throw new CliEnd(`${file} ${why}`, exit.unusable);
  }
  const parsed = parseScenario(document);
  if (parsed.ok) return parsed.scenario;
  const lines = parsed.problems.map(
    (one) => `${one.path || '(document)'}: ${one.code}, expected ${one.expected}`,
  );
  throw new CliEnd(`${file} is no scenario:\n${lines.join('\n')}`, exit.unusable);
}
