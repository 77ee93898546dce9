import { closeDb } from './db';

/** Lets go of what would keep the process alive: the connections to the database. */
export async function endProcess(): Promise<void> {
  await closeDb();
}
