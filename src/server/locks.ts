import { sql, type Tx } from './db';

/** What only one transaction at a time may do; each lock is held until its transaction ends. */
export type LockName = 'assignments' | 'counters' | 'imports' | 'plans' | 'policy';

const keyOf = (name: LockName) => sql`hashtext(${`heimvorteil.${name}`})`;

/** Waits for the lock. */
export async function takeLock(tx: Tx, name: LockName): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${keyOf(name)})::text`);
}

/** Waits until nobody holds the lock alone; many may hold it like this at the same time. */
export async function shareLock(tx: Tx, name: LockName): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock_shared(${keyOf(name)})::text`);
}

/** Takes the lock if it is free, and says whether it was. */
export async function tryLock(tx: Tx, name: LockName): Promise<boolean> {
  const rows = await tx.$queryRaw<{ got: boolean }[]>(
    sql`SELECT pg_try_advisory_xact_lock(${keyOf(name)}) AS got`,
  );
  return rows[0]?.got ?? false;
}
