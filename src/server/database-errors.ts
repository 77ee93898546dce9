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

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1017',
  'P2024',
  'P2037',
]);

/** Turns an error into the answer a person gets; the unexpected is logged under the id it names. */
export function failureOf(error: unknown, where: string): Failure {
  const state = sqlState(error);
  if (state === '23505') return { ok: false, code: 'ALREADY_IN_USE' };
  const code = (error as { code?: unknown } | null)?.code;
  const isAway = (typeof code === 'string' && away.has(code)) || /^(08|57P0|53)/.test(state ?? '');
  const id = randomUUID().slice(0, 8);
  log.error({ id, where, state, err: error instanceof Error ? error.message : String(error) }, 'failed');
  return { ok: false, code: isAway ? 'DATABASE_AWAY' : 'UNEXPECTED', params: { id } };
}
