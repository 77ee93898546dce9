import type { Command } from 'commander';
import { runChecks } from '@/features/doctor/queries';
import { systemViewer } from '@/server/viewer';
import { exit, printJson } from './exit';

/** `doctor`: checks what must never be wrong; exit code 1 on a breach. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('checks what must never be wrong, each with its number of breaches')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = await runChecks(systemViewer());
      const ok = checks.every((check) => check.ok);
      if (json) printJson({ ok, checks });
      else {
        for (const check of checks) {
          process.stdout.write(
            `${check.ok ? 'ok    ' : 'BREACH'} ${check.figure}\t${check.id}${check.detail ? `: ${check.detail}` : ''}\n`,
          );
        }
      }
      process.exitCode = ok ? exit.fine : exit.rejected;
    });
}
