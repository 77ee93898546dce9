import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '@/generated/prisma/client';
import { readEnv } from './env';
import { log } from './log';

/** What a command writes through: a Prisma client inside one open transaction. */
export type Tx = Prisma.TransactionClient;
/** What a query reads through: the client, or an open transaction. */
export type Db = PrismaClient | Tx;
/** Builds a piece of SQL with its values bound; joins with `Prisma.sql` pieces only. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export const emptySql = Prisma.empty;
export type Sql = Prisma.Sql;

type Held = { pool: pg.Pool; prisma: PrismaClient };

const holder = globalThis as typeof globalThis & { heimvorteilDb?: Held };

function open(): Held {
  const pool = new pg.Pool({
    connectionString: readEnv().DATABASE_URL,
    max: 20,
    connectionTimeoutMillis: 3_000,
    application_name: 'heimvorteil',
  });
  const lost = (error: Error) => log.warn({ err: error.message }, 'database connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** The one pool under Prisma and raw SQL; opened on first use, kept over reloads in development. */
export function pool(): pg.Pool {
  holder.heimvorteilDb ??= open();
  return holder.heimvorteilDb.pool;
}

/** The Prisma client on that pool. */
export function db(): PrismaClient {
  holder.heimvorteilDb ??= open();
  return holder.heimvorteilDb.prisma;
}

/** Closes the pool; for the ends of command-line calls and tests. */
export async function closeDb(): Promise<void> {
  const held = holder.heimvorteilDb;
  delete holder.heimvorteilDb;
  if (!held) return;
  await held.prisma.$disconnect();
  await held.pool.end().catch(() => undefined);
}

/** Runs `work` in one transaction; `read` gives one unchanging picture of the database. */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  options: { seconds?: number; read?: boolean } = {},
): Promise<T> {
  return db().$transaction(work, {
    timeout: (options.seconds ?? 60) * 1000,
    maxWait: 5_000,
    isolationLevel: options.read
      ? Prisma.TransactionIsolationLevel.RepeatableRead
      : Prisma.TransactionIsolationLevel.ReadCommitted,
  });
}
