import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { undoPage } from '../../scripts/undo-page';
import { undoRules, undoWays } from '@/domain/undo/rules';
import { undoers } from '@/features/undo/writes/ways';

/** Every place in the product where a command is defined, with its name. */
function commands(): { defined: number; names: string[] } {
  const sources = readdirSync(inRoot('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<![.]test)[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/generated/') && !file.endsWith('/server/command.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const count = (pattern: RegExp) => sources.flatMap((text) => [...text.matchAll(pattern)]);
  return {
    defined: count(/= defineCommand\b/g).length,
    names: count(/= defineCommand(?:<[^(]*>)?\(\{\s*name: '([\w.-]+)'/g).map(([, name = '']) => name),
  };
}

describe('what can be undone', () => {
  const { defined, names } = commands();

  test('every command is listed: how it is undone, or why not', () => {
    expect(names.length).toBeGreaterThan(80);
    expect(names).toHaveLength(defined);
    expect(names.filter((name) => !(name in undoRules))).toEqual([]);
  });

  test('nothing is listed that is no command', () => {
    expect(Object.keys(undoRules).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('each way back is used, and leads somewhere', () => {
    const used = new Set<string>(
      Object.values(undoRules).flatMap((rule) => (rule.undoable ? Object.values(rule.ways) : [])),
    );
    expect(undoWays.filter((way) => !used.has(way))).toEqual([]);
    expect(undoWays.filter((way) => typeof undoers[way] !== 'function')).toEqual([]);
  });

  test('the page says what the table says (npx tsx scripts/undo-page.ts)', async () => {
    expect(readFileSync(inRoot('docs/undo.md'), 'utf8')).toBe(await undoPage());
  });
});
