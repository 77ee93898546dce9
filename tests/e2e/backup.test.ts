import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../scripts/lib/children.mjs';
import { withClient } from '../../scripts/lib/database.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { cloneDatabase, databaseUrl, testEnvironment } from '../../scripts/lib/templates.mjs';
import { startApplication } from '../support/application';
import { contentsOf } from '../support/contents';
import { expect, test } from '../support/e2e';
import { enterDemo } from '../support/sign-in';

const page = readFileSync(inRoot('docs/operations.md'), 'utf8');
const [, section = ''] = /\n## Backups\n([\s\S]*?)\n## /.exec(page) ?? [];
/** What the page on operations tells to type, in its order. */
const typed = [...section.matchAll(/^npm run -s cli -- .*$/gm)].map(([line]) => line);

test('the demo is backed up and brought back as the page on operations says, and serves again', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-backup-'));
  const admin = process.env['HEIMVORTEIL_TEST_ADMIN_URL'] ?? '';
  const suffix = randomBytes(6).toString('hex');
  const before = await cloneDatabase(admin, 'demo', `lost_${suffix}`);
  await withClient(admin, (client) => client.query(`CREATE DATABASE back_${suffix}`));
  const after = databaseUrl(admin, `back_${suffix}`);
  const run = async (line: string, url: string) => {
    const command = line.replaceAll('/var/backups', folder);
    const { code, text } = await startProcess('sh', ['-c', command], {
      env: { ...testEnvironment, DATABASE_URL: url },
    }).ended;
    expect(code, `${line}\n${text}`).toBe(0);
    return text;
  };

  expect(typed.map((line) => line.split(' ')[5])).toEqual(['backup', 'restore', 'doctor']);
  const [backup = '', restore = '', doctor = ''] = typed;
  await run(backup, before);
  await run(restore, after);
  expect(await run(doctor, after)).not.toContain('BREACH');

  const { session, audit_event, change_set, ...lost } = await contentsOf(before);
  const { session: sessions, audit_event: trail, change_set: sets, ...back } = await contentsOf(after);
  expect(back).toEqual(lost);
  expect(lost['agent']?.rows).toBe(16_000);
  expect(sessions?.rows).toBe(0);
  expect(session?.rows).toBe(0);
  // That it was brought back is one more event, and one more change.
  expect(trail?.rows).toBe((audit_event?.rows ?? 0) + 1);
  expect(sets?.rows).toBe((change_set?.rows ?? 0) + 1);

  const again = await startApplication('empty', { DATABASE_URL: after });
  try {
    expect((await fetch(`${again.url}/api/health`)).status).toBe(200);
    const context = await browser.newContext({ baseURL: again.url });
    const person = await context.newPage();
    await enterDemo(person, 'Miriam Hagedorn');
    await person.goto('/agents');
    const list = person.getByRole('grid', { name: 'Kundenberater' });
    expect(Number(await list.getAttribute('aria-rowcount'))).toBeGreaterThan(16_000);
    await context.close();
  } finally {
    await again.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
