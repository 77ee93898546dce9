import type { Command } from 'commander';
import { eraseData } from '@/features/erasure/commands/erase';
import { runCommand } from '@/server/command';
import { actingViewer } from './as';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { sentenceOf } from './words';

type Options = { before: string; yes?: boolean; json?: boolean; as?: string };

/** `erase`: what is no longer needed, for good; a preview without `--yes`. */
export function addErase(program: Command): void {
  program
    .command('erase')
    .description(
      'erases what is no longer needed, for good: people who have left, grounds that are over, files',
    )
    .requiredOption('--before <date>', 'what was over before this day, YYYY-MM-DD')
    .option('--yes', 'does it; without this it only counts')
    .option('--json', 'answer as JSON')
    .option('--as <email>', 'act as this account')
    .action(async ({ before, yes = false, json, as }: Options) => {
      const done = await runCommand(await actingViewer(as), eraseData, { before, apply: yes });
      if (!done.ok && done.code === 'INVALID')
        throw new CliEnd(`--before "${before}" is no day in the past, such as 2026-06-30.`, exit.unusable);
      if (!done.ok) throw new CliEnd(sentenceOf(done), codeOf(done));
      const { people, grounds, files } = done.value;
      if (json) printJson({ before, applied: yes, people, grounds, files });
      else
        process.stdout.write(
          `${people} people, ${grounds} grounds, ${files} files: ${yes ? 'erased' : 'would be erased; --yes does it'}\n`,
        );
    });
}
