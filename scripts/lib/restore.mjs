// Where a backup is brought back to: an empty database of one's own, or a new one of this clone.
import { hasDatabase, makeDatabase, startEmbedded } from './database.mjs';
import { takeLock } from './lock.mjs';

/**
 * Opens the database for `restore` and runs it there. One of this clone gets its name only when all is back.
 * @param {(url: string) => Promise<number>} run the command on a database; answers its exit code
 * @returns {Promise<number>} that code
 */
export async function restoreInto(run) {
  const given = process.env['DATABASE_URL'];
  if (given) return run(given);
  await takeLock('cli');
  const server = await startEmbedded();
  if (await hasDatabase(server)) return run(server.url());
  let code = 0;
  const refused = new Error('the command has said why');
  try {
    await makeDatabase(server, async (url) => {
      code = await run(url);
      if (code !== 0) throw refused;
    });
  } catch (fault) {
    if (fault !== refused) throw fault;
  }
  return code;
}
