import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario } from '../../../src/domain/planning/parse-scenario';
import type { Scenario } from '../../../src/domain/planning/scenario';
import { demoScenario } from './demo-scenario';
import { drawProfile } from './draw-profile';
import { generateScenario } from './generate';
import { PROFILES } from './profiles';

/** A scenario to be planned, by name. */
export interface Instance {
  name: string;
  scenario: Scenario;
}

/** The name of the demo’s own rollout, which has a goal of its own. */
export const DEMO = 'demo';
const SEEDS_OF_PROFILE = 3;

/** The generated scenarios: each profile with three seeds, scenarios of which everything is drawn, and the demo. */
export function generatedInstances(seed: number, drawn: number): Instance[] {
  const ofProfiles = Object.entries(PROFILES).flatMap(([name, profile]) =>
    Array.from({ length: SEEDS_OF_PROFILE }, (_, index) => ({
      name: `${name}-${seed + index}`,
      scenario: generateScenario(profile, seed + index),
    })),
  );
  const ofDraws = Array.from({ length: drawn }, (_, index) => ({
    name: `drawn-${seed + index}`,
    scenario: generateScenario(drawProfile(seed + index), seed + index),
  }));
  return [...ofProfiles, ...ofDraws, { name: DEMO, scenario: demoScenario() }];
}

/** All scenario documents (*.json) of a folder, by name; throws a sentence for what is none. */
export function instancesOf(folder: string): Instance[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no file *.json`);
  return files.map((file) => {
    const parsed = parseScenario(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (parsed.ok) return { name: file.slice(0, -'.json'.length), scenario: parsed.scenario };
    const [first] = parsed.problems;
    throw new Error(`${file} is no scenario: ${first?.path}: ${first?.code}, expected ${first?.expected}`);
  });
}
