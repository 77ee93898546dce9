import type { ImportKind } from '@/domain/importing/kinds';
import type { CommandContext } from '@/server/command';
import { pool, sql } from '@/server/db';
import { Refusal } from '@/server/errors';
import { log } from '@/server/log';
import type { ImportPhase } from '../schema/progress';

/** Says how far a step is: `done` of `total`, in bytes while a file comes in, in rows from then on. */
export type Report = (phase: ImportPhase, done: number, total: number) => void;

/** What is read or applied, and for whom. */
type About = { kind: ImportKind; fileName: string; importId: string | null };

/** At most so often a step that only counts on is written. */
const everyMs = 250;

const silent: Report = () => undefined;

/** Writes beside every transaction, so that others see it at once; what fails here is no reason to fail the work. */
async function write(text: string, values: readonly unknown[]): Promise<void> {
  await pool()
    .query({ text, values: [...values] })
    .catch((error: Error) => log.warn({ err: error.message }, 'progress not written'));
}

/** Opens the account of a piece of work, or begins it anew. */
export async function openProgress(
  job: string,
  ownerId: string,
  about: About,
  phase: ImportPhase,
  total = 0,
) {
  await write(
    `INSERT INTO import_progress AS p (id, owner_id, kind, file_name, import_id, phase, total) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, done = 0, total = excluded.total, failure = NULL, moved_at = now()
      WHERE p.owner_id = excluded.owner_id AND p.phase <> 'DONE'`,
    [job, ownerId, about.kind, about.fileName.slice(0, 200), about.importId, phase, total],
  );
}

/** Ends it with the code of what kept it from being done. */
export async function failProgress(job: string, ownerId: string, code: string): Promise<void> {
  await write(
    `UPDATE import_progress SET phase = 'FAILED', failure = $3, moved_at = now() WHERE id = $1 AND owner_id = $2 AND phase <> 'DONE'`,
    [job, ownerId, code],
  );
}

/** Reports of a piece of work, one after the other; a step that only counts on is written now and then. */
export function reporter(job: string, ownerId: string): { report: Report; settled: () => Promise<void> } {
  let last = { phase: '', at: 0 };
  let queue = Promise.resolve();
  const report: Report = (phase, done, total) => {
    const at = Date.now();
    if (phase === last.phase && at - last.at < everyMs) return;
    last = { phase, at };
    queue = queue.then(() =>
      write(
        `UPDATE import_progress SET phase = $3, done = $4, total = $5, moved_at = now()
          WHERE id = $1 AND owner_id = $2 AND phase NOT IN ('DONE', 'FAILED')`,
        [job, ownerId, phase, done, total],
      ),
    );
  };
  return { report, settled: () => queue };
}

/**
 * Runs the work of a command under the eyes of whoever asked for it. That it goes on is told by a lock of its
 * transaction: with the process or the connection it is gone, and the work shows as broken off. That it is done is
 * written by the transaction itself.
 */
export async function underWatch<Out>(
  { tx, viewer }: CommandContext,
  job: string | undefined,
  about: About,
  work: (report: Report) => Promise<{ value: Out; importId: string | null; failure?: string | undefined }>,
): Promise<Out> {
  if (!job) return (await work(silent)).value;
  await tx.$queryRaw(
    sql`SELECT pg_advisory_xact_lock(hashtext('heimvorteil.import'), hashtext(${job}))::text`,
  );
  await openProgress(job, viewer.userId, about, 'READING');
  const { report, settled } = reporter(job, viewer.userId);
  try {
    const { value, importId, failure } = await work(report);
    await settled();
    if (failure) await failProgress(job, viewer.userId, failure);
    else {
      await tx.$executeRaw(sql`
        UPDATE import_progress SET phase = 'DONE', import_id = ${importId}::uuid, done = total, moved_at = now()
         WHERE id = ${job}::uuid AND owner_id = ${viewer.userId}::uuid`);
    }
    return value;
  } catch (error) {
    await settled();
    await failProgress(job, viewer.userId, error instanceof Refusal ? error.code : 'UNEXPECTED');
    throw error;
  }
}
