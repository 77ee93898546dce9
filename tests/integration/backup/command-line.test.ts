import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNode, startProcess } from '../../../scripts/lib/children.mjs';
import { testEnvironment } from '../../../scripts/lib/templates.mjs';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { groundsKeyIds } from '@/server/grounds-key';
import { db } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';
import { bareDatabase, folder, on } from './elsewhere';

const cli = ['--import', 'tsx', 'src/cli/main.ts'];
const file = join(folder, 'state.gz');
const here = () => process.env['DATABASE_URL'] ?? '';
let world: World;

/** Runs a command on a database; answers its exit code and all that it said. */
const run = (url: string, args: string[], env: Record<string, string> = {}) =>
  startNode([...cli, ...args], { env: { ...testEnvironment, DATABASE_URL: url, ...env } }).ended;

const lines = async (url: string, args: string[], env?: Record<string, string>) => {
  const { code, text } = await run(url, args, env);
  return [code, text.trim()];
};

beforeAll(async () => {
  world = await makeWorld();
  await done(world.viewers.officer, recordGround, {
    agentId: world.agents['A102'],
    kind: 'SINGLE_PARENT',
    validFrom: worldDay,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('on the command line', () => {
  it('a backup says how much it holds, and stands in the trail of both sides with what came of it', async () => {
    const { code, text } = await run(here(), ['backup', file, '--json']);
    expect([code, JSON.parse(text)]).toMatchObject([0, { kind: 'backup', withGrounds: true }]);
    const url = await bareDatabase();
    const back = await run(url, ['restore', file, '--json']);
    expect([back.code, JSON.parse(back.text)]).toMatchObject([
      0,
      { rows: JSON.parse(text).rows, tables: JSON.parse(text).tables, warning: null },
    ]);
    const told = await on(url, () =>
      db().auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2, select: { action: true } }),
    );
    expect(told.map((event) => event.action)).toEqual(['backup.restored', 'backup.made']);
  });

  it('each fault is one sentence and exit code 2', async () => {
    const none = 'Nothing was changed.';
    const url = await bareDatabase();
    const torn = join(folder, 'torn.gz');
    writeFileSync(torn, 'no backup at all');
    expect(await lines(here(), ['backup', file])).toEqual([
      2,
      `${file} is there already: choose another name. ${none}`,
    ]);
    expect(await lines(here(), ['restore', file])).toEqual([
      2,
      `This database is not empty (agent): a backup is restored into an empty one only. ${none}`,
    ]);
    expect(await lines(url, ['restore', torn])).toEqual([
      2,
      `${torn} is no backup or archive of Heimvorteil. ${none}`,
    ]);
    expect(await lines(url, ['restore', join(folder, 'none.gz')])).toEqual([
      2,
      `${join(folder, 'none.gz')} cannot be read (ENOENT). ${none}`,
    ]);
  });

  it('a file that cannot be written to its end leaves nothing behind', async () => {
    const cut = join(folder, 'cut.gz');
    const command = [process.execPath, ...cli, 'backup', cut].map((word) => `'${word}'`).join(' ');
    // No file may grow beyond eight blocks.
    const { code, text } = await startProcess('sh', ['-c', `ulimit -f 8; ${command}`], {
      env: { ...testEnvironment, DATABASE_URL: here() },
    }).ended;
    expect([code, text.trim()]).toEqual([2, `${cut} cannot be written (EFBIG). Nothing was changed.`]);
    expect(readdirSync(folder).filter((name) => name.startsWith('cut'))).toEqual([]);
  });

  it('a restored installation says that its grounds were sealed under another key, or that it has none', async () => {
    const said = (has: string) =>
      `The grounds were sealed under the key ${groundsKeyIds()[0]}, ${has}: set HEIMVORTEIL_GROUNDS_KEY to the old key, or they cannot be read.`;
    const other = Buffer.alloc(32, 8).toString('base64');
    const wrong = await run(await bareDatabase(), ['restore', file], { HEIMVORTEIL_GROUNDS_KEY: other });
    expect(wrong.code).toBe(0);
    expect(wrong.text).toMatch(/rows of \d+ tables are back/);
    expect(wrong.text.replace(/here is [0-9a-f]{8}/, 'here is X')).toContain(said('here is X'));
    const none = await run(await bareDatabase(), ['restore', file], { HEIMVORTEIL_GROUNDS_KEY: '' });
    expect(none.text).toContain(said('here is none'));
  });
});
