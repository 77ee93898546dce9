import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Result } from '@/domain/commands/result';
import { db, sql } from '@/server/db';
import { readEnv } from '@/server/env';
import type { IssuedLink, LinkOutcome, LinkRecord } from '../schema';

/**
 * The token of a link follows from its id and the secret of the installation: the database keeps only a
 * hash, and a request that is made again answers with the same link.
 */
export function tokenOf(linkId: string): string {
  const secret = readEnv().NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is missing');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'heimvorteil activation links', 32));
  return createHmac('sha256', key).update(linkId).digest('base64url');
}

/** What the database keeps of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Links as they are handed out; only for the answer to whoever has just made them. */
export function issued(records: readonly LinkRecord[]): IssuedLink[] {
  return records.map((record) => ({
    userId: record.userId,
    name: record.name,
    email: record.email,
    path: `/activate/${tokenOf(record.linkId)}`,
    validUntil: record.validUntil,
  }));
}

/** Whose link this is while it still opens an account; null for any other token alike. */
export async function accountOfToken(token: string): Promise<{ email: string; name: string } | null> {
  const rows = await db().$queryRaw<{ email: string; name: string }[]>(sql`
    SELECT u.email, u.name FROM activation_link k JOIN app_user u ON u.id = k.user_id
     WHERE k.token_hash = ${hashOfToken(token)} AND k.used_at IS NULL AND k.expires_at > now() AND u.active AND NOT u.system`);
  return rows[0] ?? null;
}

export type IssuedOutcome = { links: IssuedLink[]; refused: LinkOutcome['refused'] };
type Call = { requestKey: string; input: unknown };
type Answer = { data?: Result<LinkOutcome> | undefined };

/** An action that makes links, with their tokens in the answer to whoever made them. */
export function handOutLinks(action: (call: Call) => Promise<Answer>) {
  return async (call: Call): Promise<{ data?: Result<IssuedOutcome> }> => {
    const { data } = await action(call);
    if (!data) return {};
    return { data: data.ok ? { ...data, value: { ...data.value, links: issued(data.value.links) } } : data };
  };
}
