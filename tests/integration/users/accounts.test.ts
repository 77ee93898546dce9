import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@/domain/commands/result';
import { createLeads } from '@/features/users/commands/create-leads';
import { createUser } from '@/features/users/commands/create-user';
import { deactivateUsers, reactivateUser } from '@/features/users/commands/deactivate';
import { editUser } from '@/features/users/commands/edit-user';
import { makeLinks } from '@/features/users/commands/make-links';
import { activateAccount, changePassword } from '@/features/users/commands/passwords';
import { revokeSessions } from '@/features/users/commands/sessions';
import { setRoles } from '@/features/users/commands/set-roles';
import { endStandIn, standIn } from '@/features/users/commands/stand-in';
import { accountOfToken, issued, tokenOf } from '@/features/users/queries/links';
import { listUsers, userCounts } from '@/features/users/queries/list-users';
import { ownScopes, ownSessions } from '@/features/users/queries/own-account';
import { scopeChoices, standInChoices, userDetail } from '@/features/users/queries/user-detail';
import { runCommand, type Command } from '@/server/command';
import { db, sql } from '@/server/db';
import { signInWithPassword } from '@/server/session';
import { can, systemViewer, viewerOfEmail, viewerOfSession, type Viewer } from '@/server/viewer';
import { makeViewer, makeWorld, worldDay, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

let serial = 0;
const address = () => `person-${(serial += 1)}@test.example`;
const good = 'Rübe-kippt-7-Züge';

async function done<Out>(answer: Promise<Result<Out>>): Promise<Out> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const admin = <In, Out>(command: Command<In, Out>, input: unknown) =>
  runCommand(world.viewers.admin, command, input, { today: worldDay });

async function account(roles: unknown[] = [], extra: object = {}) {
  const email = address();
  const { userId } = await done(admin(createUser, { email, name: 'Petra Probe', roles, ...extra }));
  return { userId, email };
}

const everyOther = () =>
  Object.entries(world.viewers).filter(([name]) => !['admin', 'system'].includes(name)) as [string, Viewer][];

describe('accounts', () => {
  it('are opened, changed and closed by the administration and by nobody else', async () => {
    const { userId } = await account();
    for (const [, viewer] of everyOther()) {
      const answers = await Promise.all([
        runCommand(viewer, createUser, { email: address(), name: 'X' }),
        runCommand(viewer, editUser, { userId, version: 1, name: 'X', email: address() }),
        runCommand(viewer, setRoles, { userId, version: 1, roles: [{ role: 'ADMIN' }] }),
        runCommand(viewer, deactivateUsers, { ids: [userId] }),
        runCommand(viewer, reactivateUser, { userId }),
        runCommand(viewer, makeLinks, { selection: { ids: [userId] } }),
        runCommand(viewer, createLeads, {}),
      ]);
      for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect(await listUsers(viewer, { filter: {}, offset: 0 })).toEqual({ rows: [], total: 0 });
      expect(await userDetail(viewer, userId)).toBeNull();
    }
    expect((await userDetail(world.viewers.admin, userId))?.roles).toEqual([]);
  });

  it('are one for each address, however it is written', async () => {
    const { email } = await account();
    expect(await admin(createUser, { email: ` ${email.toUpperCase()} `, name: 'Y' })).toMatchObject({
      code: 'ALREADY_IN_USE',
      fields: { email: 'ALREADY_IN_USE' },
    });
  });

  it('never show the system', async () => {
    const { rows } = await listUsers(world.viewers.admin, { filter: { q: 'system' }, offset: 0 });
    expect(rows.filter((row) => row.email.includes('heimvorteil.invalid'))).toEqual([]);
    expect(await userDetail(world.viewers.admin, systemViewer().userId)).toBeNull();
  });

  it('are changed only as they were last seen', async () => {
    const { userId, email } = await account();
    await done(admin(editUser, { userId, version: 1, name: 'Neu Name', email }));
    expect(await admin(editUser, { userId, version: 1, name: 'Anders', email })).toMatchObject({
      code: 'STALE',
    });
    expect((await userDetail(world.viewers.admin, userId))?.name).toBe('Neu Name');
  });

  it('leave no name in the trail', async () => {
    const { userId, email } = await account();
    await done(admin(editUser, { userId, version: 1, name: 'Geheimname Zwei', email: address() }));
    const rows = await db().$queryRaw<{ text: string }[]>(
      sql`SELECT concat(before, after, reason) AS text FROM audit_event WHERE subject_id = ${userId}`,
    );
    expect(rows.map((row) => row.text).join()).not.toMatch(/Petra|Geheimname/);
    expect(rows.map((row) => row.text).join()).not.toContain(email);
  });

  it('are counted by where they stand', async () => {
    const before = await userCounts(world.viewers.admin);
    const { userId } = await account();
    await done(admin(makeLinks, { selection: { ids: [userId] } }));
    const after = await userCounts(world.viewers.admin);
    expect(after.byState.INVITED).toBe(before.byState.INVITED + 1);
    expect(after.all).toBe(before.all + 1);
  });
});

describe('roles', () => {
  it('carry their scope into the next request', async () => {
    const { userId, email } = await account([
      { role: 'IT_STAFF', centerIds: [world.centers.CGN], depot: true },
    ]);
    const viewer = await viewerOfEmail(email, worldDay);
    expect(viewer?.held).toEqual([
      { role: 'IT_STAFF', all: false, depot: true, centerIds: [world.centers.CGN], teamIds: [] },
    ]);
    await done(
      admin(setRoles, {
        userId,
        version: 1,
        roles: [{ role: 'TEAM_LEAD', teamIds: [world.teams['BER-F01']] }],
      }),
    );
    expect((await viewerOfEmail(email, worldDay))?.held).toEqual([
      { role: 'TEAM_LEAD', all: false, depot: false, centerIds: [], teamIds: [world.teams['BER-F01']] },
    ]);
  });

  it('that know the grounds are never in one hand with planning', async () => {
    const { userId } = await account([{ role: 'PEOPLE_OFFICER', all: true }]);
    expect(
      await admin(setRoles, {
        userId,
        version: 1,
        roles: [{ role: 'PEOPLE_OFFICER', all: true }, { role: 'ROLLOUT_MANAGER' }],
      }),
    ).toMatchObject({ code: 'ROLES_APART' });
    expect((await userDetail(world.viewers.admin, userId))?.roles).toHaveLength(1);
  });

  it('are not given or taken by oneself', async () => {
    const own = world.viewers.admin.userId;
    expect(await admin(setRoles, { userId: own, version: 1, roles: [] })).toMatchObject({ code: 'OWN_ROLE' });
    expect(
      await admin(standIn, { userId: own, teamIds: [world.teams['CGN-M01']], until: worldDay }),
    ).toMatchObject({
      code: 'OWN_ROLE',
    });
    expect(await admin(deactivateUsers, { ids: [own] })).toMatchObject({ code: 'OWN_ROLE' });
  });

  it('leave one administrator, even when two take each other’s at once', async () => {
    const one = await makeViewer('ADMIN');
    const two = await makeViewer('ADMIN');
    const others = await db().$queryRaw<{ id: string }[]>(sql`
      SELECT u.id::text FROM app_user u JOIN user_role r ON r.user_id = u.id
       WHERE r.role = 'ADMIN' AND u.active AND NOT u.system AND u.id NOT IN (${one.userId}::uuid, ${two.userId}::uuid)`);
    await done(runCommand(one, deactivateUsers, { ids: others.map((user) => user.id) }));
    const answers = await Promise.all([
      runCommand(one, setRoles, { userId: two.userId, version: 1, roles: [] }),
      runCommand(two, setRoles, { userId: one.userId, version: 1, roles: [] }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ code: 'LAST_ADMIN' }]);
    for (const { id } of others) await done(runCommand(systemViewer(), reactivateUser, { userId: id }));
  });
});

describe('closing an account', () => {
  it('ends its sessions at once and leaves its links without use', async () => {
    const { userId, email } = await account([{ role: 'AUDITOR' }], { password: good, mustChange: false });
    const session = await signInWithPassword(email, good);
    expect(await viewerOfSession(session?.sessionId ?? '', worldDay)).not.toBeNull();
    const { links } = await done(admin(makeLinks, { selection: { ids: [userId] } }));
    expect(await done(admin(deactivateUsers, { ids: [userId] }))).toEqual({ done: 1, sessionsEnded: 1 });
    expect(await viewerOfSession(session?.sessionId ?? '', worldDay)).toBeNull();
    expect(await signInWithPassword(email, good)).toBeNull();
    expect(await accountOfToken(tokenOf(links[0]?.linkId ?? ''))).toBeNull();
    await done(admin(reactivateUser, { userId }));
    expect(await signInWithPassword(email, good)).not.toBeNull();
  });
});

describe('one-time links', () => {
  it('are for hundreds in one step, and closed accounts get none', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => account()));
    const closed = made[0]?.userId ?? '';
    await done(admin(deactivateUsers, { ids: [closed] }));
    const unknown = '00000000-0000-4000-8000-0000000000ff';
    const answer = await done(
      admin(makeLinks, { selection: { ids: [...made.map((one) => one.userId), unknown] }, days: 7 }),
    );
    expect(answer.links).toHaveLength(4);
    expect(answer.refused).toEqual([
      { id: closed, code: 'INACTIVE' },
      { id: unknown, code: 'NOT_FOUND' },
    ]);
  });

  it('stand nowhere in the database but as a hash', async () => {
    const { userId } = await account();
    const { links } = await done(admin(makeLinks, { selection: { ids: [userId] } }));
    const token = issued(links)[0]?.path.split('/').at(-1) ?? '';
    const rows = await db().$queryRaw<{ text: string }[]>(sql`
      SELECT to_jsonb(k)::text AS text FROM activation_link k UNION ALL SELECT to_jsonb(c)::text FROM change_set c
      UNION ALL SELECT to_jsonb(e)::text FROM audit_event e`);
    expect(token.length).toBeGreaterThan(40);
    expect(rows.some((row) => row.text.includes(token))).toBe(false);
  });

  it('set the password once, and the older link of an account opens nothing', async () => {
    const { userId, email } = await account();
    const first = tokenOf(
      (await done(admin(makeLinks, { selection: { ids: [userId] } }))).links[0]?.linkId ?? '',
    );
    const token = tokenOf(
      (await done(admin(makeLinks, { selection: { ids: [userId] } }))).links[0]?.linkId ?? '',
    );
    const use = (which: string, next: string) =>
      runCommand(systemViewer(), activateAccount, { token: which, next });
    expect(await use(first, good)).toMatchObject({ code: 'LINK_INVALID' });
    expect(await use(token, 'kurz')).toMatchObject({ code: 'PASSWORD_WEAK', fields: { next: 'TOO_SHORT' } });
    expect(await use(token, 'Passwort2026!')).toMatchObject({ fields: { next: 'TOO_COMMON' } });
    expect(await use(token, email)).toMatchObject({ fields: { next: 'ACCOUNT_NAME' } });
    const twice = await Promise.all([use(token, good), use(token, `${good}!`)]);
    expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await use(token, good)).toMatchObject({ code: 'LINK_INVALID' });
    expect(await use('x'.repeat(43), good)).toMatchObject({ code: 'LINK_INVALID' });
  });

  it('run out', async () => {
    const { userId } = await account();
    const { links } = await done(admin(makeLinks, { selection: { ids: [userId] } }));
    await db().$executeRaw(
      sql`UPDATE activation_link SET expires_at = now() - interval '1 minute' WHERE user_id = ${userId}::uuid`,
    );
    expect(await accountOfToken(tokenOf(links[0]?.linkId ?? ''))).toBeNull();
  });
});

describe('passwords', () => {
  it('given by others are changed before anything else is done, by who knows them; all other sessions end', async () => {
    const { email } = await account([{ role: 'ADMIN' }], { password: good });
    const [here, there] = [await signInWithPassword(email, good), await signInWithPassword(email, good)];
    const viewer = await viewerOfSession(here?.sessionId ?? '', worldDay);
    expect(viewer?.mustChange).toBe(true);
    const next = 'Zwölf-Igel-am-See';
    expect(await runCommand(viewer, changePassword, { current: 'falsch', next })).toMatchObject({
      code: 'INVALID',
      fields: { current: 'WRONG' },
    });
    expect(
      await runCommand(viewer, createUser, { email: 'x@test.example', name: 'X', roles: [] }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    await done(runCommand(viewer, changePassword, { current: good, next }));
    expect((await viewerOfSession(here?.sessionId ?? '', worldDay))?.mustChange).toBe(false);
    expect(await viewerOfSession(there?.sessionId ?? '', worldDay)).toBeNull();
    expect(await signInWithPassword(email, good)).toBeNull();
    expect(await signInWithPassword(email, next)).not.toBeNull();
  });

  it('of a weak kind open no account', async () => {
    expect(
      await admin(createUser, { email: address(), name: 'Z', password: 'Willkommen2026' }),
    ).toMatchObject({ code: 'PASSWORD_WEAK', fields: { password: 'TOO_COMMON' } });
  });
});

describe('one’s own sessions', () => {
  it('are seen and ended by oneself, and nobody else’s', async () => {
    const { email } = await account([{ role: 'AUDITOR' }], { password: good, mustChange: false });
    const [here, there] = [await signInWithPassword(email, good), await signInWithPassword(email, good)];
    const viewer = await viewerOfSession(here?.sessionId ?? '', worldDay);
    if (!viewer) throw new Error('not signed in');
    expect((await ownSessions(viewer)).map((session) => session.current)).toEqual([true, false]);
    expect(
      await runCommand(world.viewers.manager, revokeSessions, { sessionId: there?.sessionId }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await done(runCommand(viewer, revokeSessions, {}))).toEqual({ ended: 1 });
    expect(await viewerOfSession(there?.sessionId ?? '', worldDay)).toBeNull();
    expect(await viewerOfSession(here?.sessionId ?? '', worldDay)).not.toBeNull();
  });

  it('come with one’s roles by the names of their places', async () => {
    expect(await ownScopes(world.viewers.it)).toEqual([
      { role: 'IT_STAFF', all: false, depot: true, places: ['Servicecenter Köln'] },
    ]);
  });
});

describe('a stand-in', () => {
  it('leads the team until the last day, that day included', async () => {
    const { userId, email } = await account([{ role: 'AUDITOR' }]);
    const teamIds = [world.teams['CGN-M02']];
    for (const viewer of [
      world.viewers.lead,
      world.viewers.it,
      world.viewers.officer,
      world.viewers.auditor,
    ]) {
      expect(await runCommand(viewer, standIn, { userId, teamIds, until: '2026-11-27' })).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    expect(
      await runCommand(world.viewers.manager, standIn, { userId, teamIds, until: '2026-11-22' }),
    ).toMatchObject({
      fields: { until: 'PAST' },
    });
    await done(runCommand(world.viewers.manager, standIn, { userId, teamIds, until: '2026-11-27' }));
    const leads = async (day: string) =>
      (await viewerOfEmail(email, day))?.held.find((one) => one.role === 'TEAM_LEAD')?.teamIds;
    expect(await leads('2026-11-27')).toEqual(teamIds);
    expect(await leads('2026-11-28')).toEqual([]);
    await done(runCommand(world.viewers.manager, endStandIn, { userId, teamIds }));
    expect(await leads('2026-11-27')).toEqual([]);
  });

  it('is chosen from open accounts of leads, without one’s own', async () => {
    const choices = await standInChoices(world.viewers.manager);
    expect(choices.map((one) => one.value)).toContain(world.viewers.lead.userId);
    expect(choices.map((one) => one.value)).not.toContain(world.viewers.it.userId);
    expect(await standInChoices(world.viewers.lead)).toEqual([]);
    expect((await scopeChoices(world.viewers.auditor)).teams).toEqual([]);
  });
});

describe('leads named by e-mail only', () => {
  it('get accounts, the role and links in one step, and lead their teams at once', async () => {
    await db().$executeRaw(sql`
      INSERT INTO team_lead (team_id, email) VALUES (${world.teams['CGN-M02']}::uuid, 'ina.weiss@test.example'), (${world.teams['BER-F01']}::uuid, 'ina.weiss@test.example'),
        (${world.teams['BER-F01']}::uuid, ${world.viewers.lead.email})`);
    expect((await userCounts(world.viewers.admin)).leadsWithout).toBe(1);
    const { links } = await done(admin(createLeads, {}));
    expect(links).toMatchObject([{ name: 'Ina Weiss', email: 'ina.weiss@test.example' }]);
    const viewer = await viewerOfEmail('ina.weiss@test.example', worldDay);
    expect(new Set(viewer?.held[0]?.teamIds)).toEqual(
      new Set([world.teams['CGN-M02'], world.teams['BER-F01']]),
    );
    expect(viewer && can(viewer, 'stage.clear')).toBe(true);
    expect(await admin(createLeads, {})).toMatchObject({ code: 'NOTHING_TO_DO' });
  });
});
