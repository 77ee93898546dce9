import { pool } from './db';

/** Whether the database answers within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  const asked = pool()
    .query('SELECT 1')
    .then(() => true)
    .catch(() => false);
  return Promise.race([asked, late]);
}
