import type { Command } from 'commander';
import { fillHolidays } from '@/features/organisation/commands/set-holidays';
import { setUp } from '@/features/organisation/commands/set-up';
import { demoAccounts } from '@/features/organisation/queries';
import { today } from '@/server/clock';
import { runCommand } from '@/server/command';
import { systemViewer } from '@/server/viewer';
import { CliEnd, codeOf, exit, printJson } from '../exit';
import { loadDemo } from './load';
import { must } from './must';
import { sentenceOf } from '../words';

/** `demo load`, `demo none --mode`, `demo accounts`. */
export function addDemo(program: Command): void {
  const demo = program.command('demo').description('the demo scenario and its sign-ins');
  demo
    .command('load')
    .description('loads the demo scenario into an empty database')
    .action(async () => {
      await loadDemo((line) => process.stderr.write(`${line}\n`));
    });
  demo
    .command('none')
    .description('sets the database up without the demo scenario')
    .option('--mode <mode>', 'empty or customer', 'customer')
    .action(async ({ mode }: { mode: string }) => {
      const chosen = mode.toUpperCase();
      if (chosen !== 'EMPTY' && chosen !== 'CUSTOMER')
        throw new CliEnd('The mode is empty or customer.', exit.unusable);
      const done = await runCommand(systemViewer(), setUp, { mode: chosen });
      if (!done.ok) throw new CliEnd(sentenceOf(done), codeOf(done));
      await must(systemViewer(), fillHolidays, {}, today());
    });
  demo
    .command('accounts')
    .description('prints the demo sign-ins')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const accounts = await demoAccounts();
      if (json) return printJson(accounts);
      for (const account of accounts) {
        process.stdout.write(`${account.email}\t${account.password}\t${account.role}\t${account.scope}\n`);
      }
    });
}
