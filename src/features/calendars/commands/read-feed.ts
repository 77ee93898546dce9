import { createHash } from 'node:crypto';
import { createTranslator } from 'next-intl';
import { dayCalendar, type DayEvent } from '@/domain/calendars/icalendar';
import { toLocale } from '@/i18n/locale';
import { addDays } from '@/lib/dates';
import { loadMessages } from '@/messages/load';
import { today } from '@/server/clock';
import { db, sql, type Sql } from '@/server/db';
import { agentScope, centerScope, teamScope } from '@/server/scope-sql';
import { viewerOfEmail, type Viewer } from '@/server/viewer';
import { noteReading } from '../writes/note-reading';
import { hashOfSecret } from '../queries/secret';

/** Days told of: two weeks back, and half a year ahead. */
const span = { back: 14, ahead: 184 };

type Feed = {
  id: string;
  email: string;
  teamId: string | null;
  centerId: string | null;
  locale: string;
  madeAt: Date;
};
type DayCount = { day: string; laptops: number; desktops: number; done: number };

/** What an address answers: the calendar, nothing at all, or that it is read too often. */
export type FeedAnswer =
  | { readonly kind: 'calendar'; readonly text: string; readonly etag: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooOften' };

async function feedOf(secret: string): Promise<Feed | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const rows = await db().$queryRaw<Feed[]>(sql`
    SELECT f.id::text, u.email, f.team_id::text AS "teamId", f.center_id::text AS "centerId", f.locale,
           greatest(f.created_at, (SELECT p.published_at FROM plan p WHERE p.status = 'PUBLISHED')) AS "madeAt"
      FROM calendar_feed f JOIN app_user u ON u.id = f.owner_id
     WHERE f.secret_hash = ${hashOfSecret(secret)} AND f.revoked_at IS NULL AND u.active`);
  return rows[0] ?? null;
}

/** What the feed tells of, while its maker may still read it; null from then on. */
async function nameOf(maker: Viewer, feed: Feed): Promise<string | null> {
  const named = feed.teamId
    ? sql`SELECT t.name FROM team t WHERE t.id = ${feed.teamId}::uuid AND t.archived_at IS NULL AND ${teamScope(maker, 'calendar.own')}`
    : sql`SELECT c.name FROM service_center c WHERE c.id = ${feed.centerId}::uuid AND c.archived_at IS NULL AND ${centerScope(maker, 'calendar.own')}`;
  const rows = await db().$queryRaw<{ name: string }[]>(named);
  return rows[0]?.name ?? null;
}

function countsOf(maker: Viewer, feed: Feed): Promise<DayCount[]> {
  const now = today();
  const whose: Sql = feed.teamId
    ? sql`a.team_id = ${feed.teamId}::uuid`
    : sql`t.center_id = ${feed.centerId}::uuid`;
  return db().$queryRaw<DayCount[]>(sql`
    SELECT x.day::text, count(*) FILTER (WHERE x.route = 'LAPTOP')::int AS laptops,
           count(*) FILTER (WHERE x.route = 'OWN_DESKTOP')::int AS desktops, count(*) FILTER (WHERE x.done)::int AS done
      FROM (SELECT coalesce(a.handed_over_on, a.promised_date) AS day, a.handed_over_on IS NOT NULL AS done,
                   coalesce(s.route, a.promised_route, 'LAPTOP')::text AS route
              FROM agent a JOIN team t ON t.id = a.team_id
              LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
             WHERE a.archived_at IS NULL AND a.stage <> 'WITHDRAWN' AND ${whose} AND ${agentScope(maker, 'calendar.own')}) x
     WHERE x.day BETWEEN ${addDays(now, -span.back)}::date AND ${addDays(now, span.ahead)}::date GROUP BY 1 ORDER BY 1`);
}

/**
 * What a calendar gets at an address: how many hand-overs there are on each day, never whose. The rights of whoever made
 * it are asked for at each reading; an address that is unknown, revoked or no longer theirs answers nothing, all alike.
 */
export async function readFeed(secret: string): Promise<FeedAnswer> {
  const feed = await feedOf(secret);
  const maker = feed && (await viewerOfEmail(feed.email, today()));
  const name = feed && maker && (await nameOf(maker, feed));
  if (!feed || !maker || !name) return { kind: 'nothing' };
  if (!(await noteReading(feed.id))) return { kind: 'tooOften' };
  const locale = toLocale(feed.locale);
  const say = createTranslator({ locale, messages: loadMessages(locale), namespace: 'calendars.feed' });
  const subject = feed.teamId ?? feed.centerId ?? '';
  const events = (await countsOf(maker, feed)).map(({ day, laptops, desktops, done }): DayEvent => {
    const all = laptops + desktops;
    return {
      uid: `${day}.${subject}@heimvorteil`,
      day,
      summary: say('summary', { count: all, name }),
      description: say('description', { laptops, desktops, done, all }),
    };
  });
  const text = dayCalendar({ name: say('name', { name }), stamp: feed.madeAt, events });
  return { kind: 'calendar', text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
