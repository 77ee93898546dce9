import { randomUUID } from 'node:crypto';
import type { Failure } from '@/domain/commands/result';
import { log } from './log';

/** The SQLSTATE inside whatever Prisma or pg threw; null where there is none. */
export function sqlState(error: unknown): string | null {
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current && typeof current === 'object'; depth += 1) {
    const node = current as Record<string, unknown>;
    for (const key of ['originalCode', 'code']) {
      const code = node[key];
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    const meta = node['meta'] as Record<string, unknown> | undefined;
    current = meta?.['driverAdapterError'] ?? node['cause'] ?? null;
  }
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'P2002' ? '23505' : code === 'P2034' ? '40001' : null;
}

/** Deadlock and serialisation failure: nothing was done, the same call may be made again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40P01' || state === '40001';
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1017',
  'P2024',
  'P2037',
]);

/** A connection that broke under a statement has no code, only a sentence of pg's or a kind of Prisma's. */
const awaySentence =
  /ConnectionClosed|DatabaseNotReachable|TooManyConnections|SocketTimeout|Unable to start a transaction|Connection terminated|not queryable|closed the connection|Can't reach database server|timeout exceeded when trying to connect/;

/** Whether the database could not be reached, or was lost on the way: whether the change was made is then unknown. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (typeof code === 'string' && awayCodes.has(code)) return true;
  return /^(08|57P0|53)/.test(sqlState(error) ?? '') || awaySentence.test(message);
}

/** Turns an error into the answer a person gets; the unexpected is logged under the id it names. */
export function failureOf(error: unknown, where: string): Failure {
  const state = sqlState(error);
  if (state === '23505') return { ok: false, code: 'ALREADY_IN_USE' };
  const id = randomUUID().slice(0, 8);
  const answer = isDatabaseAway(error) ? 'DATABASE_AWAY' : 'UNEXPECTED';
  const err = error instanceof Error ? error.message : String(error);
  log.error({ id, where, state, answer, err }, 'failed');
  return { ok: false, code: answer, params: { id } };
}
