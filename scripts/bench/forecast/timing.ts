import { openForecast } from '../../../src/domain/forecast/forecast';
import { nothingObserved } from '../../../src/domain/forecast/observed';
import { parseScenario } from '../../../src/domain/planning/parse-scenario';
import { planScenario } from '../../../src/domain/planning/plan';
import { scenarioDocument } from '../plan/scenario-document';

const ROUNDS = 3;

/** Milliseconds of processor time that a forecast of so many runs takes from the parsed scenario on, plan included. */
export function timeForecast(runs: number, agents: number): number[] {
  const parsed = parseScenario(scenarioDocument({ agents, centers: 52, teams: 825, days: 60 }));
  if (!parsed.ok) throw new Error('the scenario of the benchmark is refused');
  const { scenario } = parsed;
  return Array.from({ length: ROUNDS }, () => {
    const begun = process.cpuUsage();
    const plan = planScenario(scenario);
    const forecasting = openForecast(
      { scenario, plan, standing: new Map(), lateBy: new Map(), live: scenario.alreadyRemote, onTheWay: [] },
      nothingObserved,
      1,
    );
    for (let run = 0; run < runs; run++) forecasting.run();
    forecasting.result();
    const { user, system } = process.cpuUsage(begun);
    return Math.round((user + system) / 1000);
  });
}
