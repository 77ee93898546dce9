import { expect, it } from 'vitest';
import { aggregates } from '@/features/aggregates/queries/aggregates';
import { recordGround } from '@/features/grounds/commands/record-ground';
import type { GroundKind } from '@/features/grounds/schema';
import { policyVersions } from '@/features/policy/queries/read-policy';
import { preview } from '@/features/policy/queries/preview';
import { itemHistory } from '@/features/trail/queries/item-history';
import { listTrail, trailActors } from '@/features/trail/queries/list-trail';
import { listUsers } from '@/features/users/queries/list-users';
import { defaultPolicy } from '@/domain/priority/policy';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeWorld, worldDay, type World } from '../../support/world';

/** What a person can see of people and their story, with ids and times made equal. */
async function sight(world: World, viewer: Viewer): Promise<string> {
  const histories = await Promise.all(
    Object.values(world.agents).map((id) => itemHistory(viewer, { type: 'agent', id })),
  );
  const bands = await db().$queryRaw(sql`SELECT personnel_number, band, stage::text FROM agent ORDER BY 1`);
  const seen = {
    histories,
    trail: await listTrail(viewer, { filter: {} }),
    byGround: await listTrail(viewer, { filter: { actions: ['ground.recorded'] } }),
    byOfficer: await listTrail(viewer, { filter: { actor: world.viewers.officer.userId } }),
    actors: (await trailActors(viewer)).map((actor) => actor.label),
    preview: await preview(viewer, defaultPolicy),
    policies: await policyVersions(viewer),
    aggregates: await aggregates(viewer),
    users: (await listUsers(viewer, { filter: {}, offset: 0 })).rows
      .map((row) => JSON.stringify(row.roles))
      .sort(),
    bands,
  };
  const ids = new Map<string, string>();
  return JSON.stringify(seen)
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `ID${ids.size}`);
      return ids.get(id) ?? '';
    });
}

async function emptyAll(): Promise<void> {
  await db().$executeRawUnsafe('ALTER TABLE audit_event DISABLE TRIGGER USER');
  const tables = await db().$queryRaw<{ name: string }[]>(sql`
    SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT IN ('priority_policy', 'checklist', 'app_user') AND tablename NOT LIKE '%migration%'`);
  await db().$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(', ')} RESTART IDENTITY`);
  await db().$executeRaw(sql`DELETE FROM app_user WHERE NOT system`);
  await db().$executeRawUnsafe('ALTER TABLE audit_event ENABLE TRIGGER USER');
}

it('two worlds that differ only in which ground people have look the same to everybody but the people officer', async () => {
  const people = ['A101', 'A102', 'B001', 'B002', 'B003', 'B004'];
  const kindsOf: Record<string, (index: number) => GroundKind> = {
    left: () => 'SINGLE_PARENT',
    right: (index) => (index % 2 === 0 ? 'PRE_EXISTING_CONDITION' : 'SINGLE_PARENT'),
  };
  const sights: Record<string, Record<string, string>> = {};
  for (const [name, kindOf] of Object.entries(kindsOf)) {
    const world = await makeWorld();
    for (const [index, number] of people.entries()) {
      const done = await runCommand(world.viewers.officer, recordGround, {
        agentId: world.agents[number],
        kind: kindOf(index),
        reference: `Marker-${name}`,
        validFrom: worldDay,
      });
      expect(done.ok).toBe(true);
    }
    const { officer: _, ...others } = world.viewers;
    sights[name] = Object.fromEntries(
      await Promise.all(
        Object.entries(others).map(async ([role, viewer]) => [role, await sight(world, viewer)] as const),
      ),
    );
    await emptyAll();
  }
  const [left, right] = [sights['left'] ?? {}, sights['right'] ?? {}];
  expect(Object.keys(left).length).toBeGreaterThan(6);
  for (const role of Object.keys(left)) {
    expect(withoutPseudonyms(right[role]), role).toBe(withoutPseudonyms(left[role]));
    expect(left[role], role).not.toMatch(
      /Marker|SINGLE_PARENT|PRE_EXISTING|ground\.|"Person PEOPLE_OFFICER"/,
    );
  }
});

/** People have other ids in the second world, and so other pseudonyms. */
const withoutPseudonyms = (text: string | undefined) => text?.replace(/\b[PG]-[0-9A-F]{10}\b/g, 'PSEUDONYM');
