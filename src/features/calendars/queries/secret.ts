import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Result } from '@/domain/commands/result';
import { readEnv } from '@/server/env';
import type { MadeFeed } from '../schema';

/**
 * The secret of an address follows from its id and the secret of the installation: the database keeps only a hash, and a
 * request that is made again answers with the same address.
 */
export function secretOf(feedId: string): string {
  const secret = readEnv().NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is missing');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'heimvorteil calendar feeds', 32));
  return createHmac('sha256', key).update(feedId).digest('base64url');
}

/** What the database keeps of a secret. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

type Call = { requestKey: string; input: unknown };
type Answer = { data?: Result<{ feedId: string }> | undefined };

/** An action that makes an address, with the address in the answer to whoever made it. */
export function handOutAddress(action: (call: Call) => Promise<Answer>) {
  return async (call: Call): Promise<{ data?: Result<MadeFeed> }> => {
    const { data } = await action(call);
    if (!data) return {};
    if (!data.ok) return { data };
    const { feedId } = data.value;
    return { data: { ...data, value: { feedId, path: `/api/calendar/${secretOf(feedId)}.ics` } } };
  };
}
