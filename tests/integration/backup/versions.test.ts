import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../../scripts/lib/database.mjs';
import { migrate } from '../../../scripts/lib/migrate.mjs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { restoreBackup } from '@/features/backup/commands/restore-backup';
import { takeBackup } from '@/features/backup/commands/take-backup';
import { headerSchema, type Header } from '@/features/backup/schema';
import { contentsOf } from '../../support/contents';
import { bareDatabase, folder, on } from './elsewhere';

const file = (name: string) => join(folder, name);
const steps = mkdtempSync(join(tmpdir(), 'heimvorteil-steps-'));
const older = 11;
let old = '';

/** The same file with another first line, and a checksum that fits. */
function withHeader(name: string, change: (header: Header) => void): string {
  const text = gunzipSync(readFileSync(file('old'))).toString('utf8');
  const [first = '', ...rest] = text.split('\n').slice(0, -2);
  const header = headerSchema.parse(JSON.parse(first.slice('-- heimvorteil '.length)));
  change(header);
  const body = `-- heimvorteil ${JSON.stringify(header)}\n${rest.join('\n')}\n`;
  writeFileSync(
    file(name),
    gzipSync(`${body}-- sha256 ${createHash('sha256').update(body).digest('hex')}\n`),
  );
  return file(name);
}

beforeAll(async () => {
  const names = readdirSync(inRoot('prisma/migrations')).filter((name) => /^\d{4}_/.test(name));
  for (const name of names.sort().slice(0, older)) {
    cpSync(inRoot(`prisma/migrations/${name}`), join(steps, name), { recursive: true });
  }
  old = await bareDatabase();
  await migrate(old, { dir: steps });
  await withClient(old, async (client) => {
    await client.query(`INSERT INTO organisation (id, mode, name) VALUES (1, 'CUSTOMER', 'Alt')`);
    await client.query(
      `INSERT INTO service_center (code, name, city, state) VALUES ('CGN', E'Köln\\t\\\\N\\n\\\\.', 'Köln', 'DE-NW')`,
    );
  });
  await on(old, () => takeBackup(file('old'), { kind: 'backup', withGrounds: true }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(steps, { recursive: true, force: true });
});

describe('a file of another version', () => {
  it('that is older is brought back to its own schema first and then to that of today', async () => {
    const url = await bareDatabase();
    await on(url, () => restoreBackup(file('old')));
    expect(await migrate(url)).toEqual([]);
    const contents = await contentsOf(url);
    expect(contents['service_center']).toEqual((await contentsOf(old))['service_center']);
    const modes = await withClient(url, (client) =>
      client.query('SELECT name, unfinished FROM organisation'),
    );
    expect(modes.rows).toEqual([{ name: 'Alt', unfinished: false }]);
  });

  it('is refused when it is newer, or comes from somewhere else', async () => {
    const url = await bareDatabase();
    const known = readdirSync(inRoot('prisma/migrations')).filter((name) => /^\d{4}_/.test(name));
    const newer = withHeader('newer', (header) => {
      header.migrations = known.sort().map((name) => ({
        name,
        checksum: createHash('sha256')
          .update(readFileSync(inRoot(`prisma/migrations/${name}/migration.sql`)))
          .digest('hex'),
      }));
      header.migrations.push({ name: '9999_tomorrow', checksum: '0' });
    });
    const foreign = withHeader('foreign', (header) => {
      header.migrations = header.migrations.map((step) => ({ ...step, checksum: '0' }));
    });
    const form = withHeader('form', (header) => {
      header.format = 2;
    });
    await on(url, async () => {
      await expect(restoreBackup(newer)).rejects.toMatchObject({ code: 'NEWER', detail: '9999_tomorrow' });
      await expect(restoreBackup(foreign)).rejects.toMatchObject({ code: 'FOREIGN' });
      await expect(restoreBackup(form)).rejects.toMatchObject({ code: 'NEWER' });
    });
    expect(await contentsOf(url)).toEqual({});
  });

  it('whose rows do not fit together leaves nothing behind', async () => {
    const url = await bareDatabase();
    const text = gunzipSync(readFileSync(file('old'))).toString('utf8');
    const body = text.slice(0, text.lastIndexOf('-- sha256')).replace('DE-NW', 'Atlantis');
    writeFileSync(
      file('unfit'),
      gzipSync(`${body}-- sha256 ${createHash('sha256').update(body).digest('hex')}\n`),
    );
    await expect(on(url, () => restoreBackup(file('unfit')))).rejects.toMatchObject({ code: 'UNFIT' });
    expect(await contentsOf(url)).toEqual({});
  });
});
