import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearAgents, undoClearance } from '@/features/agents/commands/clear';
import type { BulkOutcome } from '@/features/agents/schema';
import { runCommand, type Command } from '@/server/command';
import { systemViewer } from '@/server/viewer';
import { worldDay } from '../../support/world';
import { herdOf } from './herd';
import type { Message, WriterKind } from './protocol';

// A process of the application under load: sends commands for ever, and tells each answer that it got.
const kind = process.argv[2] as WriterKind;
/** The planted fault: acknowledges before the commit. */
const early = process.argv.includes('early');
const parallel: Record<WriterKind, number> = { bulk: 1, single: 4 };
process.env['HEIMVORTEIL_TODAY'] = worldDay;
const tell = (message: Message) => void process.send?.(message);

function acknowledge(changeSet: string, outcome: BulkOutcome): void {
  const { done, refused } = outcome;
  tell({ type: 'acknowledged', changeSet, done, verdicts: done + refused.length });
}

function tooEarly<In>(command: Command<In, BulkOutcome>): Command<In, BulkOutcome> {
  return {
    ...command,
    run: async (context, input) => {
      const outcome = await command.run(context, input);
      acknowledge(context.changeSet, outcome);
      await sleep(100);
      return outcome;
    },
  };
}

/** Sends until there is an answer, always under the same key, as a page does whose network was away. */
async function send<In>(command: Command<In, BulkOutcome>, input: unknown): Promise<void> {
  const requestKey = randomUUID();
  for (;;) {
    const result = await runCommand(systemViewer(), early ? tooEarly(command) : command, input, {
      requestKey,
    });
    if (result.ok) return early ? undefined : acknowledge(result.changeSet, result.value);
    tell({ type: 'failed', code: result.code });
    await sleep(20);
  }
}

async function write(ids: readonly string[]): Promise<never> {
  const selection = { ids };
  for (;;) {
    await send(clearAgents, { selection, signedOn: worldDay, formVersion: '3' });
    await send(undoClearance, { selection, reason: 'zurück' });
  }
}

const herd = await firstLook();
tell({ type: 'ready' });
const lanes = parallel[kind];
await Promise.all(
  Array.from({ length: lanes }, async (_, lane) => {
    const own = herd.filter((_id, at) => at % lanes === lane);
    if (kind === 'bulk') return write(own);
    return write(own.slice(0, 1));
  }),
);

async function firstLook(): Promise<string[]> {
  for (;;) {
    try {
      return await herdOf(kind);
    } catch {
      await sleep(50);
    }
  }
}
