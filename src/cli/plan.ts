import type { Command } from 'commander';
import { brokenPromises, comparePlans } from '@/domain/planning/compare';
import { explainAgent } from '@/domain/planning/explain';
import { planScenario } from '@/domain/planning/plan';
import { CliEnd, exit, printJson } from './exit';
import { readScenario } from './scenario-file';

/** `plan`, `explain`, `compare` on scenario files. */
export function addPlan(program: Command): void {
  program
    .command('plan <scenario>')
    .description('plans a scenario file and prints the plan as JSON')
    .action((file: string) => printJson(planScenario(readScenario(file))));
  program
    .command('explain <scenario> <agent>')
    .description('says why an agent stands where it stands: each day before with what refused it')
    .action((file: string, agent: string) => {
      const scenario = readScenario(file);
      const explained = explainAgent(scenario, planScenario(scenario), agent);
      if (!explained.ok) throw new CliEnd(`${file} has no agent "${agent}".`, exit.unusable);
      printJson(explained.explanation);
    });
  program
    .command('compare <scenarios...>')
    .description('plans two to four scenario files and prints their figures and the differences to the first')
    .action((files: string[]) => {
      if (files.length < 2 || files.length > 4)
        throw new CliEnd('Name two to four scenario files.', exit.unusable);
      const plans = files.map((file) => {
        const scenario = readScenario(file);
        return { file, scenario, plan: planScenario(scenario) };
      });
      const [first] = plans;
      printJson(
        plans.map(({ file, scenario, plan }) => ({
          file,
          metrics: plan.metrics,
          difference: first && first.plan !== plan ? comparePlans(first.plan, plan) : null,
          promisesBroken: brokenPromises(scenario, plan),
        })),
      );
    });
}
