import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNode } from '../../../scripts/lib/children.mjs';
import { closeDb } from '@/server/db';
import { makeWorld } from '../../support/world';

const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-files-'));
beforeAll(makeWorld);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

/** Runs the command line as `npm run cli` does, on the database of this test. */
async function cli(args: string[], language = 'en_US.UTF-8') {
  const run = startNode(['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env: { LANG: language, LOG_LEVEL: 'silent' },
  });
  const { code, text } = await run.ended;
  return { code, text: text.trim() };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('import on the command line', () => {
  it('says in the language of the shell why a file cannot be used', async () => {
    const agents = file('short.csv', 'Vorname;Nachname\nAda;Leer\n');
    expect(await cli(['import', 'agents', agents])).toEqual({
      code: 2,
      text: 'Required columns are missing: personnel_number, team.',
    });
    expect(await cli(['import', 'agents', agents], 'de_DE.UTF-8')).toEqual({
      code: 2,
      text: 'Es fehlen Pflichtspalten: Personalnummer, Team.',
    });
    const torn = file('torn.csv', 'code,name\nA,"B\n');
    expect(await cli(['import', 'service-lines', torn])).toEqual({
      code: 2,
      text: 'A quotation mark that starts in line 2 is never closed.',
    });
  });

  it('says of each rejected row what is wrong and what would be right', async () => {
    const agents = file(
      'agents.csv',
      'Personalnummer;Vorname;Nachname;Team;frühestens ab;Lieblingsfarbe\n1;Ada;Leer;CGN-M03;12/24/26;rot\n',
    );
    const told = await cli(['import', 'agents', agents, '--dry-run']);
    expect(told.code).toBe(1);
    expect(told.text.split('\n')).toEqual([
      'agents: 0 new, 0 changed, 0 unchanged, 1 rejected; not applied',
      '  line 2, frühestens ab, "12/24/26": unclear form: day and month cannot be told apart for sure; Did you mean 2026-12-24?',
      '  line 1: Column Lieblingsfarbe is not known and is ignored.',
    ]);
    const json = await cli(['import', 'agents', agents, '--dry-run', '--json'], 'de_DE.UTF-8');
    expect(JSON.parse(json.text)).toMatchObject({
      kind: 'agents',
      rows: { new: 0, rejected: 1 },
      rejections: [{ line: 2, column: 'frühestens ab', expected: 'Gemeint war wohl 24.12.2026' }],
      warnings: [{ line: 1, code: 'COLUMN_UNKNOWN' }],
      applied: false,
      changeSet: null,
    });
  });

  it('reads numbers and empty cells as it is told', async () => {
    const order = file('order.csv', 'number;pool;expected;laptops\nLF-9;depot;2026-12-01;1.284\n');
    expect((await cli(['import', 'deliveries', order])).code).toBe(1);
    const taken = await cli(['import', 'deliveries', order, '--numbers', 'de', '--empty-clears']);
    expect(taken).toEqual({
      code: 0,
      text: 'deliveries: 1 new, 0 changed, 0 unchanged, 0 rejected; applied',
    });
    expect((await cli(['import', 'deliveries', order, '--numbers', 'fr'])).code).toBe(2);
  });
});
