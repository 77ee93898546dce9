import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../scripts/lib/database.mjs';
import { restoreBackup } from '@/features/backup/commands/restore-backup';
import { takeBackup } from '@/features/backup/commands/take-backup';
import { shareOf } from '@/features/backup/queries/left-out';
import { makeFeed } from '@/features/calendars/commands/feeds';
import { openGround } from '@/features/grounds/commands/open-ground';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { previewFile } from '@/features/imports/commands/preview-import';
import { makeLinks } from '@/features/users/commands/make-links';
import { db, sql } from '@/server/db';
import { contentsOf } from '../../support/contents';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';
import { bareDatabase, folder, on } from './elsewhere';

const file = (name: string) => join(folder, name);
const textOf = (name: string) => gunzipSync(readFileSync(file(name))).toString('utf8');
const here = () => process.env['DATABASE_URL'] ?? '';
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const { officer, manager, admin, lead } = world.viewers;
  await done(officer, recordGround, {
    agentId: world.agents['A102'],
    kind: 'SINGLE_PARENT',
    reference: 'marker-7731',
    validFrom: worldDay,
  });
  await done(officer, previewFile, {
    kind: 'grounds',
    fileName: 'marker-7732.csv',
    bytes: Buffer.from(
      'Personalnummer;Vorranggrund;gültig ab\nA103;Vorerkrankung;2026-11-23\nX1;Vorerkrankung;2026-11-23\n',
    ),
  });
  await done(manager, makeFeed, { subject: { kind: 'center', code: 'CGN' }, locale: 'de' });
  await done(admin, makeLinks, { selection: { ids: [lead.userId] } });
  await db().$executeRaw(sql`UPDATE app_user SET password_hash = 'argon-of-' || email WHERE NOT system`);
  await takeBackup(file('without'), { kind: 'archive', withGrounds: false });
  await takeBackup(file('with'), { kind: 'archive', withGrounds: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an archive', () => {
  it('takes everything along but sessions, passwords, links, addresses of calendars and grounds', async () => {
    const url = await bareDatabase();
    await on(url, () => restoreBackup(file('without')));
    const [old, moved] = [await contentsOf(here()), await contentsOf(url)];
    const left = Object.keys(old).filter((name) => old[name]?.rows !== moved[name]?.rows);
    expect(left.sort()).toEqual([
      'activation_link',
      'calendar_feed',
      'import',
      'import_row',
      'priority_ground',
    ]);
    for (const name of left) expect(moved[name]?.rows, name).toBe(0);
    const changed = Object.keys(old).filter((name) => old[name]?.digest !== moved[name]?.digest);
    expect(changed.sort()).toEqual([...left, 'app_user'].sort());
    expect(textOf('without')).not.toMatch(/argon-of-|marker|Vorerkrankung/);
  });

  it('takes grounds along only when asked, sealed as they are, and they are read under the same key', async () => {
    expect(textOf('with')).not.toMatch(/argon-of-|marker-7731|Vorerkrankung|SINGLE_PARENT/);
    const url = await bareDatabase();
    const { groundsKeys } = (await on(url, () => restoreBackup(file('with')))).header;
    expect(groundsKeys).toHaveLength(1);
    const [ground] = await db().priorityGround.findMany({ select: { id: true, keyId: true } });
    expect(groundsKeys).toEqual([ground?.keyId]);
    const opened = await on(url, () => openGround(world.viewers.officer, ground?.id ?? ''));
    expect(opened).toMatchObject({ value: { kind: 'SINGLE_PARENT', reference: 'marker-7731' } });
  });
});

describe('what is secret', () => {
  // Digests by which a file, a draft or a device is recognised open no door.
  const harmless = new Set([
    'import.file_hash',
    'import.outcome_hash',
    'device.hardware_hash',
    'priority_ground.kind_digest',
    'priority_ground.key_id',
  ]);

  it('is known: a column that sounds so is left out of an archive, or stands on the list of those that are harmless', async () => {
    const columns = await withClient(here(), async (client) => {
      const { rows } = await client.query<{ table: string; column: string }>(`
        SELECT table_name::text AS table, column_name::text AS column FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name ~ 'hash|secret|token|password|cipher|key_id|digest|salt|private'`);
      return rows;
    });
    expect(columns.length).toBeGreaterThan(5);
    const taken = columns.filter(({ table, column }) => {
      const share = shareOf(table, { kind: 'archive', withGrounds: false });
      return share && !share.columns[column] && !harmless.has(`${table}.${column}`);
    });
    expect(taken).toEqual([]);
  });
});
