import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDb } from '@/server/db';
import { startNode } from '../../../scripts/lib/children.mjs';
import { corpus } from '../../files/corpus';
import { makeWorld } from '../../support/world';

const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-corpus-'));
beforeAll(makeWorld);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

/** One of each sort; all of them go through the same command as these. */
const some = [
  'windows-1252.csv',
  'half-a-quote.csv',
  'headers-missing.csv',
  'team-near-miss.csv',
  'two-sheets-second.xlsx',
  'bomb.xlsx',
  'locked.xlsx',
  'intune-serials.csv',
];

it.each(some)('%s is answered on the command line as on the page', async (name) => {
  const file = corpus.find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  const path = join(folder, name);
  writeFileSync(path, await file.bytes());
  const sheet = file.reading?.sheet ? ['--sheet', file.reading.sheet] : [];
  const args = ['import', file.kind, path, '--dry-run', '--json', ...sheet];
  const run = startNode(['--import', 'tsx', 'src/cli/main.ts', ...args], { env: { LOG_LEVEL: 'silent' } });
  const { code, text } = await run.ended;
  const answer: unknown = JSON.parse(text.split('\n').find((line) => line.startsWith('{')) ?? text);
  const { expected } = file;
  if ('problem' in expected) {
    expect(code).toBe(2);
    expect(answer).toMatchObject({
      kind: file.kind,
      file: null,
      problem: { code: expected.problem },
      applied: false,
    });
    return;
  }
  expect(code).toBe(expected.rejected ? 1 : 0);
  expect(answer).toMatchObject({
    rows: { new: expected.new ?? 0, rejected: expected.rejected?.length ?? 0 },
    rejections: (expected.rejected ?? []).map(([line, column, found]) => ({ line, column, code: found })),
    ...{ applied: false, changeSet: null },
  });
});
