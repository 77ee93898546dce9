import { run } from 'graphile-worker';
import { foldCounters } from './server/counters';
import { closeDb, pool } from './server/db';
import { log } from './server/log';

const tasks = {
  /** Folds the counters' delta rows. */
  fold: async () => {
    await foldCounters();
  },
};

/** Work in the background, on the same database as the pages. */
const runner = await run({
  pgPool: pool(),
  concurrency: 2,
  noHandleSignals: true,
  schema: 'graphile_worker',
  taskList: tasks,
  crontab: '* * * * * fold',
});
await runner.addJob('fold', {}, { jobKey: 'fold' });

const stop = async (): Promise<void> => {
  await runner.stop().catch(() => undefined);
  await closeDb();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stop().then(() => process.exit(0)));
}
await runner.promise.catch((error: unknown) => {
  log.error({ err: error instanceof Error ? error.message : String(error) }, 'worker stopped');
  process.exitCode = 1;
});
