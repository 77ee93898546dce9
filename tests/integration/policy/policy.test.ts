import { beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '@/domain/priority/policy';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { applyImport } from '@/features/imports/commands/apply-import';
import { previewFile } from '@/features/imports/commands/preview-import';
import { savePolicy } from '@/features/policy/commands/save-policy';
import { preview } from '@/features/policy/queries/preview';
import { policyChoices, policyVersions } from '@/features/policy/queries/read-policy';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { isAwaited, isHeld, waitUntil } from '../../support/locks';
import { makeWorld, worldDay, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const byCenter: Policy = {
  rules: [
    { band: 1, when: [{ kind: 'CRITICAL_CASE' }] },
    { band: 2, when: [{ kind: 'CENTER', codes: ['BER'] }] },
  ],
  otherwise: 3,
};
const newest = async () => (await policyVersions(world.viewers.manager))[0]?.number ?? 0;
const save = async (policy: Policy, basedOn?: number, viewer = world.viewers.manager) =>
  runCommand(viewer, savePolicy, { policy, basedOn: basedOn ?? (await newest()), reason: 'Test' });

async function bands(): Promise<Record<string, number>> {
  const rows = await db().$queryRaw<{ band: number; n: number }[]>(
    sql`SELECT band, count(*)::int AS n FROM agent GROUP BY 1 ORDER BY 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.band, row.n]));
}

describe('a new version of the policy', () => {
  it('computes everybody’s band anew in the same transaction and tells the trail why', async () => {
    expect(await bands()).toEqual({ 1: 8, 2: 16 });
    const answer = await save(byCenter);
    expect(answer).toMatchObject({ ok: true, value: { number: 2, changed: 8 } });
    expect(await bands()).toEqual({ 1: 8, 2: 8, 3: 8 });
    const events = await db().$queryRaw<{ action: string; reason: string | null; n: number }[]>(sql`
      SELECT action, reason, count(*)::int AS n FROM audit_event
       WHERE change_set = (SELECT max(change_set::text)::uuid FROM audit_event WHERE action = 'policy.changed') GROUP BY 1, 2 ORDER BY 1`);
    expect(events).toEqual([
      { action: 'agent.bandChanged', reason: null, n: 8 },
      { action: 'policy.changed', reason: 'Test', n: 1 },
    ]);
  });

  it('is refused to everybody but the manager; the auditor reads it', async () => {
    const { manager: _, system: __, ...others } = world.viewers;
    for (const viewer of Object.values(others)) {
      expect(await save(byCenter, 2, viewer)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect((await preview(viewer, byCenter)).bands).toEqual([]);
    }
    expect((await policyVersions(world.viewers.auditor)).map((version) => version.number)).toEqual([2, 1]);
    expect(await policyVersions(world.viewers.lead)).toEqual([]);
    expect((await policyChoices(world.viewers.it)).centers).toEqual([]);
  });

  it('is refused when it joins a ground with a center, leaves a band empty, or names what nobody knows', async () => {
    const wrong: Policy[] = [
      {
        rules: [{ band: 1, when: [{ kind: 'ANY_GROUND' }, { kind: 'CENTER', codes: ['BER'] }] }],
        otherwise: 2,
      },
      { rules: [{ band: 1, when: [{ kind: 'CRITICAL_CASE' }] }], otherwise: 3 },
      { rules: [{ band: 1, when: [{ kind: 'SERVICE_LINE', codes: ['NOWHERE'] }] }], otherwise: 2 },
    ];
    for (const policy of wrong) expect(await save(policy)).toMatchObject({ code: 'POLICY_INVALID' });
    expect(await save(byCenter)).toMatchObject({ code: 'NOTHING_TO_DO' });
    expect(await newest()).toBe(2);
  });

  it('of two saved at once wins once; the other is told that it is stale', async () => {
    const one: Policy = { rules: [{ band: 1, when: [{ kind: 'CENTER', codes: ['CGN'] }] }], otherwise: 2 };
    const two: Policy = { rules: [{ band: 1, when: [{ kind: 'CENTER', codes: ['BER'] }] }], otherwise: 2 };
    const answers = await Promise.all([save(one, 2), save(two, 2)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toMatchObject([{ code: 'STALE' }]);
    const chosen = (await policyVersions(world.viewers.manager))[0]?.policy;
    expect(await bands()).toEqual(
      chosen?.rules[0]?.when[0]?.kind === 'CENTER' && chosen.rules[0].when[0].codes[0] === 'CGN'
        ? { 1: 16, 2: 8 }
        : { 1: 8, 2: 16 },
    );
  });

  it('saved while a ground is recorded still counts the ground', async () => {
    const policy: Policy = {
      rules: [
        { band: 1, when: [{ kind: 'ANY_GROUND' }] },
        { band: 2, when: [{ kind: 'CRITICAL_CASE' }] },
      ],
      otherwise: 3,
    };
    const [saved, recorded] = await Promise.all([
      save(policy),
      runCommand(world.viewers.officer, recordGround, {
        agentId: world.agents['B005'],
        kind: 'SINGLE_PARENT',
        validFrom: worldDay,
      }),
    ]);
    expect([saved.ok, recorded.ok]).toEqual([true, true]);
    expect(await bands()).toEqual({ 1: 1, 2: 8, 3: 15 });
  });
});

describe('the preview', () => {
  it('says how many people each band would hold and writes nothing', async () => {
    const before = await bands();
    const answer = await preview(world.viewers.manager, byCenter);
    expect(answer.bands.map((band) => band.then)).toEqual(
      [8, 8, 8].map((value) => ({ kind: 'shown', value })),
    );
    expect(await bands()).toEqual(before);
  });

  it('counts nothing for a rule that may not be saved', async () => {
    const answer = await preview(world.viewers.manager, {
      rules: [{ band: 1, when: [{ kind: 'ANY_GROUND' }, { kind: 'CENTER', codes: ['CGN'] }] }],
      otherwise: 2,
    });
    expect(answer.problems).not.toEqual([]);
    expect([...answer.bands, ...answer.rules]).toEqual([]);
  });

  it('hides one to four people where grounds are asked for', async () => {
    const answer = await preview(world.viewers.manager, {
      rules: [{ band: 1, when: [{ kind: 'ANY_GROUND' }] }],
      otherwise: 2,
    });
    expect(answer.bands.map((band) => band.then.kind)).toEqual(['small', 'hidden', 'shown']);
    expect(answer.rules.map((rule) => rule.kind)).toEqual(['small', 'hidden']);
  });
});

it('a policy saved while people come in by a file holds for them too', async () => {
  const text = 'personnel_number;first_name;last_name;team\nN001;Neu;Eins;CGN-M02\n';
  const file = await runCommand(world.viewers.manager, previewFile, {
    kind: 'agents',
    fileName: 'new.csv',
    bytes: Buffer.from(text),
  });
  if (!file.ok || !file.value.usable) throw new Error('no preview');
  let commit = () => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  const slow = {
    ...applyImport,
    run: async (...given: Parameters<typeof applyImport.run>) => {
      const counts = await applyImport.run(...given);
      await held;
      return counts;
    },
  };
  const coming = runCommand(world.viewers.manager, slow, { importId: file.value.importId });
  await waitUntil(() => isHeld('heimvorteil.policy'));
  const saving = save({
    rules: [{ band: 1, when: [{ kind: 'SERVICE_LINE', codes: ['FIXED'] }] }],
    otherwise: 2,
  });
  await waitUntil(() => isAwaited('heimvorteil.policy'));
  commit();
  expect([(await coming).ok, (await saving).ok]).toEqual([true, true]);
  const [agent] = await db().$queryRaw<{ band: number }[]>(
    sql`SELECT band FROM agent WHERE personnel_number = 'N001'`,
  );
  expect(agent?.band).toBe(2);
});
