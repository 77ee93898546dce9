import { Command } from 'commander';
import { failureOf } from '@/server/database-errors';
import { endProcess } from '@/server/process-end';
import { addBackup } from './backup';
import { addDemo } from './demo/command';
import { addErase } from './erase';
import { CliEnd, exit } from './exit';
import { addExport } from './export';
import { addImport } from './import';
import { addDoctor } from './doctor';
import { addKeys } from './keys';
import { addPlan } from './plan';
import { addUndo } from './undo';
import { addUser } from './user';
import { sentenceOf } from './words';

// Whoever reads only the first lines, as `head` does, ends the output and not the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('heimvorteil')
  .description('Steers a remote-enablement rollout from the command line.')
  .addHelpText('after', '\nAlso: `db url` prints the address of the running database.')
  .exitOverride()
  .showSuggestionAfterError();
for (const add of [
  addImport,
  addExport,
  addPlan,
  addUndo,
  addUser,
  addBackup,
  addKeys,
  addErase,
  addDoctor,
  addDemo,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CliEnd) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  } else if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number') {
    process.exitCode = error.exitCode === 0 ? exit.fine : exit.unusable;
  } else {
    process.stderr.write(`${sentenceOf(failureOf(error, 'command line'))}\n`);
    process.exitCode = exit.unusable;
  }
} finally {
  await endProcess();
}
