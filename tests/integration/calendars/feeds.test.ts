import { beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '@/features/agents/commands/withdraw';
import { makeFeed, revokeFeed } from '@/features/calendars/commands/feeds';
import { readFeed } from '@/features/calendars/commands/read-feed';
import { ownFeeds } from '@/features/calendars/queries/own-feeds';
import { secretOf } from '@/features/calendars/queries/secret';
import { feedSubjects } from '@/features/calendars/queries/subjects';
import { mostFeeds } from '@/features/calendars/schema';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { viewerOfEmail, type Viewer } from '@/server/viewer';
import { makeViewer, makeWorld, onDay, worldDay, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(
      sql`UPDATE agent SET promised_date = '2026-11-25', promised_rank = 1, promised_route = 'LAPTOP' WHERE personnel_number IN ('A001', 'A002', 'A101', 'B001')`,
    );
    await tx.$executeRaw(
      sql`UPDATE agent SET promised_route = 'OWN_DESKTOP', promised_date = '2026-11-26', promised_rank = 2 WHERE personnel_number = 'A003'`,
    );
  });
});

const center = (code: string) => ({ subject: { kind: 'center', code }, locale: 'de' });
const team = (code: string) => ({ subject: { kind: 'team', code }, locale: 'de' });

async function made(viewer: Viewer, input: unknown): Promise<string> {
  const done = await runCommand(viewer, makeFeed, input);
  if (!done.ok) throw new Error(done.code);
  return done.value.feedId;
}

/** The calendar of a feed as lines, long ones put together again; or what it answered instead. */
async function read(feedId: string): Promise<string[]> {
  const answer = await readFeed(secretOf(feedId));
  return answer.kind === 'calendar' ? answer.text.replaceAll('\r\n ', '').split('\r\n') : [answer.kind];
}

describe('a calendar', () => {
  it('of a center counts its hand-overs by day, and names nobody', async () => {
    const lines = await read(await made(world.viewers.manager, center('CGN')));
    expect(lines).toEqual(
      expect.arrayContaining([
        'X-WR-CALNAME:Übergaben Servicecenter Köln',
        'DTSTART;VALUE=DATE:20261125',
        'SUMMARY:3 Übergaben · Servicecenter Köln',
        'DESCRIPTION:Laptops: 3\\nEigene Desktops: 0\\nSchon übergeben: 0 von 3',
        'SUMMARY:1 Übergabe · Servicecenter Köln',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines.join()).not.toMatch(/Vor|Nach|A00|A10|L-CGN/);
  });

  it('of a team counts that team alone', async () => {
    const lines = await read(await made(world.viewers.lead, team('CGN-M01')));
    expect(lines).toContain('SUMMARY:2 Übergaben · CGN-M01');
  });

  it('counts nobody who has withdrawn', async () => {
    const feed = await made(world.viewers.manager, center('BER'));
    expect(await read(feed)).toContain('SUMMARY:1 Übergabe · Servicecenter Berlin');
    const selection = { ids: [world.agents['B001']] };
    const gone = await runCommand(world.viewers.manager, withdraw, { selection, kind: 'LEFT' });
    expect(gone.ok).toBe(true);
    expect(await read(feed)).not.toContain('BEGIN:VEVENT');
  });

  it('keeps its entries and its tag while nothing changes, and changes the tag when something does', async () => {
    const feed = await made(world.viewers.manager, team('CGN-M02'));
    const [first, again] = [await readFeed(secretOf(feed)), await readFeed(secretOf(feed))];
    expect(again).toEqual(first);
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE agent SET promised_date = '2026-11-27' WHERE personnel_number = 'A101'`),
    );
    const later = await readFeed(secretOf(feed));
    expect(later.kind === 'calendar' && first.kind === 'calendar' && later.etag !== first.etag).toBe(true);
  });
});

describe('an address', () => {
  it('is made for what one reaches, and for nothing else', async () => {
    const codes = async (viewer: Viewer) => (await feedSubjects(viewer)).map((one) => one.code);
    expect(await codes(world.viewers.manager)).toEqual(['BER', 'CGN', 'BER-F01', 'CGN-M01', 'CGN-M02']);
    expect(await codes(world.viewers.lead)).toEqual(['CGN-M01']);
    expect(await codes(world.viewers.it)).toEqual(['CGN', 'CGN-M01', 'CGN-M02']);
    for (const [viewer, input] of [
      [world.viewers.lead, center('CGN')],
      [world.viewers.lead, team('CGN-M02')],
      [world.viewers.it, center('BER')],
      [world.viewers.it, team('BER-F01')],
      [world.viewers.manager, center('XXX')],
    ] as const) {
      expect(await runCommand(viewer, makeFeed, input)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
    for (const role of ['officer', 'auditor', 'admin'] as const) {
      expect(await runCommand(world.viewers[role], makeFeed, center('CGN'))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect(await ownFeeds(world.viewers[role])).toEqual([]);
    }
  });

  it('is kept as a hash only, not even in the answers that are kept', async () => {
    const feed = await made(world.viewers.it, center('CGN'));
    const secret = secretOf(feed);
    const tables = await db().$queryRaw<{ text: string }[]>(sql`
      SELECT (SELECT json_agg(f)::text FROM calendar_feed f) || (SELECT json_agg(c)::text FROM change_set c) || (SELECT json_agg(e)::text FROM audit_event e) AS text`);
    expect(tables[0]?.text).toContain(feed);
    expect(tables[0]?.text).not.toContain(secret);
  });

  it('that is wrong, revoked or of a closed account answers nothing, all alike', async () => {
    for (const secret of ['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`, '../../etc/passwd'])
      expect(await readFeed(secret)).toEqual({ kind: 'nothing' });
    const feed = await made(world.viewers.it, center('CGN'));
    expect((await read(feed))[0]).toBe('BEGIN:VCALENDAR');
    expect(await runCommand(world.viewers.manager, revokeFeed, { feedId: feed })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await runCommand(world.viewers.it, revokeFeed, { feedId: feed })).ok).toBe(true);
    expect(await read(feed)).toEqual(['nothing']);
    expect((await ownFeeds(world.viewers.it)).map((one) => one.id)).not.toContain(feed);

    const person = await makeViewer('ROLLOUT_MANAGER');
    const other = await made(person, center('CGN'));
    await db().user.update({ where: { id: person.userId }, data: { active: false } });
    expect(await read(other)).toEqual(['nothing']);
  });

  it('answers nothing once its maker may no longer read what it tells of', async () => {
    const lead = await makeViewer('TEAM_LEAD', { teams: ['CGN-M02'] });
    const feed = await made(lead, team('CGN-M02'));
    expect((await read(feed))[0]).toBe('BEGIN:VCALENDAR');
    await db().$executeRaw(
      sql`DELETE FROM role_scope_team WHERE user_role_id IN (SELECT id FROM user_role WHERE user_id = ${lead.userId}::uuid)`,
    );
    expect(await read(feed)).toEqual(['nothing']);
    const now = await viewerOfEmail(lead.email, worldDay);
    expect(now && (await ownFeeds(now))).toMatchObject([{ id: feed, open: false, code: 'CGN-M02' }]);
  });

  it('is refused when it is read more often than any calendar does', async () => {
    const feed = await made(world.viewers.manager, center('CGN'));
    await db().$executeRaw(
      sql`UPDATE calendar_feed SET hour_from = now() - interval '59 minutes', hour_reads = 59 WHERE id = ${feed}::uuid`,
    );
    expect((await read(feed))[0]).toBe('BEGIN:VCALENDAR');
    expect(await read(feed)).toEqual(['tooOften']);
    await db().$executeRaw(
      sql`UPDATE calendar_feed SET hour_from = now() - interval '61 minutes' WHERE id = ${feed}::uuid`,
    );
    expect((await read(feed))[0]).toBe('BEGIN:VCALENDAR');
  });

  it('is one of at most fifty, and stands in the trail when it is made and when it ends', async () => {
    const person = await makeViewer('ROLLOUT_MANAGER');
    const feeds: string[] = [];
    for (let count = 0; count < mostFeeds; count += 1) feeds.push(await made(person, center('CGN')));
    expect(await runCommand(person, makeFeed, center('CGN'))).toMatchObject({ code: 'TOO_MANY' });
    await runCommand(person, revokeFeed, { feedId: feeds[0] });
    expect((await runCommand(person, makeFeed, center('CGN'))).ok).toBe(true);
    const events = await db().auditEvent.groupBy({
      by: ['action'],
      where: { actorId: person.userId },
      _count: true,
      orderBy: { action: 'asc' },
    });
    expect(events.map((event) => [event.action, event._count])).toEqual([
      ['calendar.made', mostFeeds + 1],
      ['calendar.revoked', 1],
    ]);
  });
});
