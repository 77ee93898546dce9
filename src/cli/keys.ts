import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { resealGrounds } from '@/features/keys/commands/reseal';
import { runCommand } from '@/server/command';
import { groundsKeyIds } from '@/server/grounds-key';
import { makeGroundsKey, putNewKeyInFront } from '@/server/new-grounds-key';
import { systemViewer } from '@/server/viewer';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { sentenceOf } from './words';

/** Longer than anybody takes between sealing a ground and writing it. */
const straggle = 1_000;

async function reseal(): Promise<{ grounds: number; key: string }> {
  const done = await runCommand(systemViewer(), resealGrounds, {});
  if (!done.ok) throw new CliEnd(sentenceOf(done), codeOf(done));
  return done.value;
}

/** `keys rotate`: a new key for the grounds, while everybody works on. */
export function addKeys(program: Command): void {
  program
    .command('keys')
    .description('the keys under which grounds are sealed')
    .command('rotate')
    .description('seals all grounds under a new key, while everybody works on; older keys go on opening')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      if (!putNewKeyInFront() && groundsKeyIds().length < 2) {
        throw new CliEnd(
          `The environment gives the key: put a new one and a comma in front of it in HEIMVORTEIL_GROUNDS_KEY, for example ${makeGroundsKey()}, restart Heimvorteil and do this again.`,
          exit.unusable,
        );
      }
      const first = await reseal();
      await sleep(straggle);
      const grounds = first.grounds + (await reseal()).grounds;
      if (json) printJson({ grounds, key: first.key });
      else process.stdout.write(`${grounds} grounds are sealed under the key ${first.key}\n`);
    });
}
