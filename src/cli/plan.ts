import type { Command } from 'commander';
import { brokenPromises, comparePlans } from '@/domain/planning/compare';
import { explainAgent } from '@/domain/planning/explain';
import { planScenario } from '@/domain/planning/plan';
import { refineScenario } from '@/domain/planning/refine/refine-scenario';
import { CliEnd, exit, printJson } from './exit';
import { readScenario } from './scenario-file';

/** `plan`, `explain`, `compare` on scenario files. */
export function addPlan(program: Command): void {
  program
    .command('plan <scenario>')
    .description('plans a scenario file and prints the plan as JSON')
    .option('--refine', 'takes time to find a better order among people who are equal')
    .action((file: string, options: { refine?: boolean }) => {
      const scenario = readScenario(file);
      printJson(options.refine ? refineScenario(scenario) : planScenario(scenario));
    });
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
