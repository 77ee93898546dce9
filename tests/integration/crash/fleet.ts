import { startNode } from '../../../scripts/lib/children.mjs';
import type { Message, WriterKind } from './protocol';

type Run = ReturnType<typeof startNode>;
export type Fleet = {
  /** Kills a writer or the worker outright; it is started again at once. */
  kill: (which: WriterKind | 'worker') => void;
  /** The next moment at which a command is acknowledged, by a writer of this kind or by any. */
  nextAcknowledged: (kind?: WriterKind) => Promise<void>;
  end: () => Promise<void>;
};
type Listener = { message: (message: Message) => void; unexpected: (text: string) => void };

/** The processes of an application under load: one that sends bulks, one that sends rows, and the background worker. */
export function startFleet(env: Record<string, string>, options: { early: boolean }, heard: Listener): Fleet {
  const running = new Map<string, Run>();
  const waiting: { kind: WriterKind | undefined; go: () => void }[] = [];
  let ending = false;

  function listen(kind: WriterKind, message: Message): void {
    heard.message(message);
    if (message.type !== 'acknowledged') return;
    const due = waiting.filter((one) => one.kind === undefined || one.kind === kind);
    for (const one of due) {
      waiting.splice(waiting.indexOf(one), 1);
      one.go();
    }
  }
  function start(name: WriterKind | 'worker'): void {
    if (ending) return;
    const file =
      name === 'worker'
        ? ['src/worker.ts']
        : ['tests/integration/crash/writer.ts', name, ...(options.early ? ['early'] : [])];
    const run = startNode(['--import', 'tsx', ...file], {
      env: { ...env, LOG_LEVEL: 'error' },
      onOutput: (text) => {
        for (const line of text.split('\n')) if (line.includes('UNEXPECTED')) heard.unexpected(line);
      },
    });
    running.set(name, run);
    if (name !== 'worker') run.child.on('message', (message) => listen(name, message as Message));
    // What has ended, by our hand or by a database that was away, is started again.
    void run.ended.then(() => start(name));
  }
  for (const name of ['bulk', 'single', 'worker'] as const) start(name);

  return {
    kill: (which) => void running.get(which)?.child.kill('SIGKILL'),
    nextAcknowledged: (kind) => new Promise((go) => void waiting.push({ kind, go })),
    end: async () => {
      ending = true;
      for (const run of running.values()) run.child.kill('SIGKILL');
      await Promise.all([...running.values()].map((run) => run.ended));
    },
  };
}
