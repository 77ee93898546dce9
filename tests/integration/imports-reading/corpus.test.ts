import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '@/features/imports/commands/apply-import';
import { discardImport } from '@/features/imports/commands/discard-import';
import { previewFile, type PreviewResult } from '@/features/imports/commands/preview-import';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { corpus } from '../../files/corpus';
import type { CorpusFile, Expected } from '../../files/corpus-file';
import { makeWorld, type World } from '../../support/world';

let world: World;
let before: unknown;
beforeAll(async () => {
  world = await makeWorld();
  before = await masterData();
});
afterAll(closeDb);

/** Everything that a file could have changed. */
const masterData = () =>
  db().$queryRaw(sql`
    SELECT (SELECT json_agg(a ORDER BY a.id) FROM agent a)::text AS agents, (SELECT json_agg(d ORDER BY d.id) FROM device d)::text AS devices,
           (SELECT count(*)::int FROM team) AS teams, (SELECT count(*)::int FROM service_center) AS centers,
           (SELECT count(*)::int FROM delivery) AS deliveries, (SELECT count(*)::int FROM service_line) AS lines`);

async function previewed({ name, kind, bytes, reading }: CorpusFile): Promise<PreviewResult> {
  const input = { kind, fileName: name, bytes: await bytes(), ...reading };
  const result = await runCommand(world.viewers.manager, previewFile, input);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The answer in the words of the table, as far as it speaks of them. */
function told(result: PreviewResult, expected: Expected): unknown {
  if (!result.usable) {
    const withLine = 'line' in expected && expected.line !== undefined;
    return { problem: result.code, ...(withLine && { line: result.line }) };
  }
  const { counts, encoding, separator, sheet } = result;
  const rejected = result.rejections.map(({ line, column, code, suggestion }) =>
    suggestion === undefined ? [line, column, code] : [line, column, code, suggestion],
  );
  const all = {
    ...{ new: counts.new, changed: counts.changed, unchanged: counts.unchanged, rejected },
    ...{ warnings: result.warnings.map((found) => found.code), encoding, separator, sheet },
  };
  const said = new Set(['new', 'changed', 'unchanged', 'rejected', ...Object.keys(expected)]);
  return Object.fromEntries(Object.entries(all).filter(([key]) => said.has(key)));
}

const full = (expected: Expected): Expected =>
  'problem' in expected ? expected : { new: 0, changed: 0, unchanged: 0, rejected: [], ...expected };

describe('an ugly file', () => {
  it('is one of at least eighty, each with a name of its own', () => {
    expect(new Set(corpus.map((file) => file.name)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(80);
  });

  it.each(corpus.map((file) => [file.name, file] as const))('%s has its one answer', async (_, file) => {
    const result = await previewed(file);
    expect(told(result, file.expected)).toEqual(full(file.expected));
    if (!result.usable) return;
    const { importId, counts } = result;
    if (counts.rejected > 0) {
      const applied = await runCommand(world.viewers.manager, applyImport, { importId });
      expect(applied).toMatchObject({ ok: false, code: 'IMPORT_HAS_REJECTIONS' });
    }
    await runCommand(world.viewers.manager, discardImport, { importId });
  });

  it('has changed nothing by being looked at', async () => {
    expect(await masterData()).toEqual(before);
  });
});
