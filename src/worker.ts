import { Logger, run, type JobHelpers } from 'graphile-worker';
import { refreshForecast } from './features/forecast/writes/refresh';
import { applyDay } from './features/grounds/commands/apply-day';
import { fillHolidays } from './features/organisation/commands/set-holidays';
import { suggestWhenMoved } from './features/plans/commands/suggest-when-moved';
import { refineDrafts } from './features/refine/commands/refine-drafts';
import { refreshHelp } from './features/what-if/commands/rank-help';
import { today } from './server/clock';
import { runCommand } from './server/command';
import { foldCounters } from './server/counters';
import { closeDb, pool } from './server/db';
import { log } from './server/log';
import { systemViewer } from './server/viewer';

/** Who makes a draft waits for a better order of it: looking whether there is one costs next to nothing. */
const refineEverySeconds = 5;

const tasks = {
  /** Folds the counters' delta rows. */
  fold: async () => {
    await foldCounters();
  },
  /**
   * Applies what begins or ends by date and fills the holidays of years that plans begin to reach: each hour, so that
   * midnight is met in every time zone; again changes nothing.
   */
  day: async () => {
    const done = await runCommand(systemViewer(), applyDay, {});
    if (!done.ok) throw new Error(done.code);
    const filled = await runCommand(systemViewer(), fillHolidays, {});
    if (!filled.ok) throw new Error(filled.code);
  },
  /** Suggests a replan where something has moved the world since the plan in force. */
  suggest: async () => {
    await suggestWhenMoved(today());
  },
  /** Ranks anew what would help most, where anything has changed. */
  help: async () => {
    await refreshHelp(today());
  },
  /** Foretells anew when the rollout will be done, where anything has changed. */
  forecast: async () => {
    await refreshForecast(today());
  },
  /** Looks for better orders of new and changed drafts, and again a moment later. */
  refine: async (_: unknown, { addJob }: JobHelpers) => {
    await refineDrafts(today());
    const runAt = new Date(Date.now() + refineEverySeconds * 1000);
    await addJob('refine', {}, { jobKey: 'refine', runAt });
  },
};

/** What the library says goes to our log; that a job was done well is no news. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
  else log.debug(message);
});

/** Work in the background, on the same database as the pages. */
const runner = await run({
  logger,
  pgPool: pool(),
  concurrency: 2,
  noHandleSignals: true,
  schema: 'graphile_worker',
  taskList: tasks,
  crontab: '* * * * * fold\n* * * * * suggest\n* * * * * help\n* * * * * forecast\n5 * * * * day',
});
await runner.addJob('fold', {}, { jobKey: 'fold' });
await runner.addJob('day', {}, { jobKey: 'day' });
await runner.addJob('suggest', {}, { jobKey: 'suggest' });
await runner.addJob('help', {}, { jobKey: 'help' });
await runner.addJob('forecast', {}, { jobKey: 'forecast' });
await runner.addJob('refine', {}, { jobKey: 'refine' });

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
