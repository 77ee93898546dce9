import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNode } from '../../../scripts/lib/children.mjs';
import { runChecks } from '@/features/doctor/queries';
import { openGround } from '@/features/grounds/commands/open-ground';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { applyImport } from '@/features/imports/commands/apply-import';
import { previewFile } from '@/features/imports/commands/preview-import';
import { pseudonymMaker } from '@/features/trail/queries/pseudonym';
import { db, sql } from '@/server/db';
import { groundsKeyIds } from '@/server/grounds-key';
import { putNewKeyInFront } from '@/server/new-grounds-key';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';

const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-keys-'));
const secrets = join(folder, 'secrets.json');
const keysNow = () => (JSON.parse(readFileSync(secrets, 'utf8')) as { groundsKey: string }).groundsKey;
const writeKeys = (groundsKey: string) => writeFileSync(secrets, JSON.stringify({ groundsKey }));
let world: World;

beforeAll(async () => {
  writeKeys(process.env['HEIMVORTEIL_GROUNDS_KEY'] ?? '');
  delete process.env['HEIMVORTEIL_GROUNDS_KEY'];
  process.env['HEIMVORTEIL_DATA_DIR'] = folder;
  world = await makeWorld();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (number: string, kind = 'SINGLE_PARENT') =>
  done(world.viewers.officer, recordGround, {
    agentId: world.agents[number],
    kind,
    reference: `of ${number}`,
    validFrom: worldDay,
  });
const grounds = () =>
  db().$queryRaw<{ id: string; number: string; key: string }[]>(sql`
    SELECT g.id::text, a.personnel_number AS number, g.key_id AS key FROM priority_ground g JOIN agent a ON a.id = g.agent_id
     WHERE g.withdrawn_at IS NULL ORDER BY 2`);
const rotate = async (env: Record<string, string> = {}) => {
  const command = ['--import', 'tsx', 'src/cli/main.ts', 'keys', 'rotate', '--json'];
  const { code, text } = await startNode(command, { env }).ended;
  return { code, text: text.trim() };
};

describe('a new key for the grounds', () => {
  it('seals all that older keys had sealed while people work on, and everything is read before and after', async () => {
    for (const number of ['A101', 'A102', 'A103']) await record(number);
    const file = 'Personalnummer;Vorranggrund;gültig ab\nA104;Vorerkrankung;2026-11-23\n';
    const preview = await done(world.viewers.officer, previewFile, {
      kind: 'grounds',
      fileName: 'grounds.csv',
      bytes: Buffer.from(file),
    });
    const [old = ''] = groundsKeyIds();
    const [first] = await grounds();
    const pseudonym = pseudonymMaker()('agent', world.agents['A101'] ?? '');
    let working = true;
    const reader = (async () => {
      while (working) {
        const opened = await openGround(world.viewers.officer, first?.id ?? '');
        expect(opened).toMatchObject({ ok: true, value: { reference: 'of A101' } });
      }
    })();
    const answer = await rotate();
    working = false;
    await reader;
    expect(answer.code).toBe(0);
    const [newest = '', second] = groundsKeyIds();
    expect(JSON.parse(answer.text)).toEqual({ grounds: 3, key: newest });
    expect(second).toBe(old);
    expect((await grounds()).map(({ key }) => key)).toEqual([newest, newest, newest]);
    expect(pseudonymMaker()('agent', world.agents['A101'] ?? '')).toBe(pseudonym);

    writeKeys(keysNow().split(',')[0] ?? '');
    for (const { id, number } of await grounds()) {
      const opened = await openGround(world.viewers.officer, id);
      expect(opened).toMatchObject({ value: { kind: 'SINGLE_PARENT', reference: `of ${number}` } });
    }
    if (!preview.usable) throw new Error(preview.code);
    await done(world.viewers.officer, applyImport, { importId: preview.importId });
    expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  });

  it('keeps one of a ground that was recorded under both keys', async () => {
    await record('A105');
    expect(putNewKeyInFront()).toBe(true);
    await record('A105');
    expect((await grounds()).filter(({ number }) => number === 'A105')).toHaveLength(2);
    expect((await rotate()).code).toBe(0);
    const [newest] = groundsKeyIds();
    expect((await grounds()).filter(({ number }) => number === 'A105')).toHaveLength(1);
    expect(new Set((await grounds()).map(({ key }) => key))).toEqual(new Set([newest]));
  });

  it('is asked for where the environment gives the key', async () => {
    const one = keysNow().split(',')[0] ?? '';
    const told = await rotate({ HEIMVORTEIL_GROUNDS_KEY: one });
    expect(told.code).toBe(2);
    expect(told.text).toMatch(/^The environment gives the key: put a new one and a comma in front of it/);
    const two = `${Buffer.alloc(32, 9).toString('base64')},${one}`;
    expect(await rotate({ HEIMVORTEIL_GROUNDS_KEY: `${two},${keysNow()}` })).toMatchObject({ code: 0 });
  });

  it('that is lost is told by the doctor, with the grounds that nobody can read', async () => {
    const wrong = (await runChecks(world.viewers.system)).filter((check) => !check.ok);
    expect(wrong).toMatchObject([
      { id: 'every ground can be read with a key that is here', figure: (await grounds()).length + 1 },
    ]);
  });
});
