import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../scripts/lib/database.mjs';
import { migrate } from '../../../scripts/lib/migrate.mjs';
import { restoreBackup } from '@/features/backup/commands/restore-backup';
import { takeBackup } from '@/features/backup/commands/take-backup';
import { createDelivery } from '@/features/deliveries/commands/write';
import { runChecks } from '@/features/doctor/queries';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { setUp } from '@/features/organisation/commands/set-up';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { contentsOf } from '../../support/contents';
import { makeWorld, worldDay, type World } from '../../support/world';
import { done, walk } from '../agents/walk';
import { bareDatabase, folder, on } from './elsewhere';

const whole = { kind: 'backup', withGrounds: true } as const;
const here = () => process.env['DATABASE_URL'] ?? '';
const file = (name: string) => join(folder, name);
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await walk(world, ['A101'], 'HANDED_OVER');
  await done(world.viewers.officer, recordGround, {
    agentId: world.agents['A102'],
    kind: 'SINGLE_PARENT',
    reference: 'marker-7731',
    validFrom: worldDay,
  });
  await db().$executeRaw(
    sql`INSERT INTO session (user_id, expires_at) VALUES (${world.viewers.manager.userId}::uuid, now() + interval '1 day')`,
  );
  await db().$executeRaw(sql`UPDATE app_user SET password_hash = 'argon-of-' || email WHERE NOT system`);
  await takeBackup(file('whole'), whole);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup that is brought back', () => {
  it('holds every row of every table as it was, sessions aside, and doctor finds nothing wrong in it', async () => {
    const url = await bareDatabase();
    await on(url, () => restoreBackup(file('whole')));
    const { session, ...rest } = await contentsOf(here());
    expect(session?.rows).toBe(1);
    expect(await contentsOf(url)).toEqual({ ...rest, session: { rows: 0, digest: '' } });
    const wrong = await on(url, () => runChecks(systemViewer()));
    expect(wrong.filter((check) => !check.ok)).toEqual([]);
  });

  it('goes on where it stopped: numbers, guards and references are awake again', async () => {
    const url = await bareDatabase();
    await on(url, async () => {
      await restoreBackup(file('whole'));
      const before = await db().auditEvent.count();
      await done(world.viewers.manager, createDelivery, {
        number: 'LS-1',
        pool: 'depot',
        expected: worldDay,
        laptops: 5,
      });
      expect(await db().auditEvent.count()).toBe(before + 1);
      await expect(db().$executeRaw(sql`DELETE FROM audit_event`)).rejects.toThrow(/the trail only grows/);
      await expect(
        db().$executeRaw(sql`UPDATE agent SET team_id = gen_random_uuid() WHERE personnel_number = 'A103'`),
      ).rejects.toThrow();
    });
    const forms = (address: string) =>
      withClient(address, async (client) => {
        const { rows } = await client.query<{ form: string }>(`
          SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS form FROM pg_constraint
           WHERE connamespace = 'public'::regnamespace
          UNION ALL SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
          ORDER BY 1`);
        return rows.map((row) => row.form);
      });
    expect(await forms(url)).toEqual(await forms(here()));
  });

  it('is taken while people work, and shows one moment', async () => {
    let working = true;
    const write = async (writer: number) => {
      for (let n = 0; working; n += 1) {
        const fields = { number: `W-${writer}-${n}`, pool: 'depot', expected: worldDay, laptops: 5 };
        await done(world.viewers.manager, createDelivery, fields);
      }
    };
    const writers = [1, 2, 3].map(write);
    for (let round = 0; round < 5; round += 1) await takeBackup(file(`live-${round}`), whole);
    working = false;
    await Promise.all(writers);
    const url = await bareDatabase();
    await on(url, async () => {
      await restoreBackup(file('live-4'));
      const rows = await db().$queryRaw<{ made: number; told: number; sets: number }[]>(sql`
        SELECT (SELECT count(*)::int FROM delivery) AS made,
               (SELECT count(*)::int FROM audit_event WHERE action = 'delivery.created') AS told,
               (SELECT count(*)::int FROM change_set WHERE command = 'deliveries.create' AND result IS NOT NULL) AS sets`);
      expect(rows[0]?.made).toBeGreaterThan(0);
      expect(rows[0]).toEqual({ made: rows[0]?.made, told: rows[0]?.made, sets: rows[0]?.made });
    });
  });
});

describe('a file', () => {
  it('is readable by its owner only, and takes no name that is taken', async () => {
    expect(statSync(file('whole')).mode & 0o777).toBe(0o600);
    await expect(takeBackup(file('whole'), whole)).rejects.toMatchObject({ code: 'EXISTS' });
    await expect(takeBackup(join(folder, 'nowhere', 'x'), whole)).rejects.toMatchObject({
      code: 'UNWRITABLE',
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that was cut off, changed in one letter or is none of ours is refused before anything is touched', async () => {
    const bytes = readFileSync(file('whole'));
    const text = gunzipSync(bytes).toString('utf8');
    const refused: [string, Buffer, string][] = [
      ['cut', bytes.subarray(0, bytes.length - 200), 'DAMAGED'],
      ['short', gzipSync(text.slice(0, -100)), 'DAMAGED'],
      ['changed', gzipSync(text.replace('VorA001', 'VorA0O1')), 'DAMAGED'],
      ['longer', gzipSync(`${text}\n`), 'DAMAGED'],
      ['other', gzipSync('Heimvorteil'), 'NOT_A_BACKUP'],
      ['plain', Buffer.from(text), 'NOT_A_BACKUP'],
      ['empty', Buffer.alloc(0), 'NOT_A_BACKUP'],
    ];
    const url = await bareDatabase();
    await on(url, async () => {
      for (const [name, content, code] of refused) {
        writeFileSync(file(name), content);
        await expect(restoreBackup(file(name)), name).rejects.toMatchObject({ code });
      }
      await expect(restoreBackup(file('nowhere'))).rejects.toMatchObject({ code: 'UNREADABLE' });
      await expect(restoreBackup(folder)).rejects.toMatchObject({ code: 'UNREADABLE' });
    });
    expect(await contentsOf(url)).toEqual({});
  });
});

describe('a database', () => {
  it('in which anything stands is left as it is', async () => {
    const before = await contentsOf(here());
    await expect(restoreBackup(file('whole'))).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    expect(await contentsOf(here())).toEqual(before);
    const foreign = await bareDatabase();
    await withClient(foreign, (client) => client.query('CREATE TABLE theirs AS SELECT 1 AS one'));
    await expect(on(foreign, () => restoreBackup(file('whole')))).rejects.toMatchObject({
      code: 'NOT_EMPTY',
      detail: 'theirs',
    });
  });

  it('that was started and never used is empty enough', async () => {
    const url = await bareDatabase();
    await migrate(url);
    await on(url, async () => {
      const set = await runCommand(systemViewer(), setUp, { mode: 'CUSTOMER' });
      expect(set.ok).toBe(true);
      await restoreBackup(file('whole'));
      expect(await db().organisation.findMany({ select: { mode: true } })).toEqual([{ mode: 'EMPTY' }]);
    });
  });
});
