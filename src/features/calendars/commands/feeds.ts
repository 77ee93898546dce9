import { randomUUID } from 'node:crypto';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { centerScope, teamScope } from '@/server/scope-sql';
import { hashOfSecret, secretOf } from '../queries/secret';
import { makeFeedInput, mostFeeds, revokeFeedInput } from '../schema';

/** Makes an address for a calendar. The answer names the feed, not its secret: answers are kept with their change. */
export const makeFeed = defineCommand({
  name: 'calendars.make',
  permission: 'calendar.own',
  input: makeFeedInput,
  run: async ({ tx, viewer, trail }, { subject, locale }) => {
    const found = await tx.$queryRaw<{ id: string; centerId: string }[]>(
      subject.kind === 'center'
        ? sql`SELECT c.id::text, c.id::text AS "centerId" FROM service_center c
               WHERE c.code = ${subject.code} AND c.archived_at IS NULL AND ${centerScope(viewer, 'calendar.own')}`
        : sql`SELECT t.id::text, t.center_id::text AS "centerId" FROM team t
               WHERE t.code = ${subject.code} AND t.archived_at IS NULL AND ${teamScope(viewer, 'calendar.own')}`,
    );
    const place = found[0] ?? refuse('NOT_FOUND');
    await tx.$queryRaw(sql`SELECT id FROM app_user WHERE id = ${viewer.userId}::uuid FOR UPDATE`);
    const held = await tx.$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM calendar_feed WHERE owner_id = ${viewer.userId}::uuid AND revoked_at IS NULL`,
    );
    if ((held[0]?.n ?? 0) >= mostFeeds) refuse('TOO_MANY', { count: mostFeeds });
    const feedId = randomUUID();
    const isCenter = subject.kind === 'center';
    await tx.$executeRaw(sql`
      INSERT INTO calendar_feed (id, owner_id, secret_hash, center_id, team_id, locale)
      VALUES (${feedId}::uuid, ${viewer.userId}::uuid, ${hashOfSecret(secretOf(feedId))},
              ${isCenter ? place.id : null}::uuid, ${isCenter ? null : place.id}::uuid, ${locale})`);
    await trail([
      {
        action: 'calendar.made',
        subjectType: 'calendar',
        subjectId: feedId,
        centerId: place.centerId,
        after: { [subject.kind]: subject.code },
      },
    ]);
    return { feedId };
  },
});

/** Revokes an address of one's own: whoever has it reads nothing from now on. */
export const revokeFeed = defineCommand({
  name: 'calendars.revoke',
  permission: 'account.own',
  input: revokeFeedInput,
  run: async ({ tx, viewer, trail }, { feedId }) => {
    const ended = await tx.$executeRaw(sql`
      UPDATE calendar_feed SET revoked_at = now() WHERE id = ${feedId}::uuid AND owner_id = ${viewer.userId}::uuid AND revoked_at IS NULL`);
    if (ended === 0) refuse('NOT_FOUND');
    await trail([{ action: 'calendar.revoked', subjectType: 'calendar', subjectId: feedId }]);
    return {};
  },
});
