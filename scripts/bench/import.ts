import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../../src/domain/importing/kinds';
import { applyImport } from '../../src/features/imports/commands/apply-import';
import { previewFile } from '../../src/features/imports/commands/preview-import';
import { setUp } from '../../src/features/organisation/commands/set-up';
import { runCommand } from '../../src/server/command';
import { closeDb } from '../../src/server/db';
import { systemViewer } from '../../src/server/viewer';
import { startNode } from '../lib/children.mjs';
import { watchMemory } from './import/peak';

// From the bytes of the file to its preview, plus from "apply" to the commit; one transaction each. The files are written
// by another process, so that the memory is that of the import alone.
const { values } = parseArgs({
  options: { agents: { type: 'string', default: '16000' }, json: { type: 'boolean', default: false } },
});
const day = '2026-11-23';
const agents = Number(values.agents);
/** 5 s for 16,000 agents, 30 s for ten times as many. */
const limit = agents <= 16_000 ? 5_000 : Math.ceil((agents / 160_000) * 30_000);
const memoryLimit = 300;
const viewer = systemViewer();
const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-import-'));

async function take(kind: ImportKind): Promise<{ preview: number; apply: number; rows: number }> {
  const bytes = readFileSync(join(folder, `${kind}.csv`));
  const begun = performance.now();
  const preview = await runCommand(
    viewer,
    previewFile,
    { kind, fileName: `${kind}.csv`, bytes },
    { today: day },
  );
  if (!preview.ok || !preview.value.usable) throw new Error(`no preview of ${kind}`);
  const previewed = performance.now();
  const applied = await runCommand(viewer, applyImport, { importId: preview.value.importId }, { today: day });
  if (!applied.ok) throw new Error(`${kind}: ${applied.code}`);
  const { counts } = preview.value;
  return {
    preview: previewed - begun,
    apply: performance.now() - previewed,
    rows: counts.new + counts.changed,
  };
}

try {
  const made = startNode(
    ['--import', 'tsx', 'scripts/demo-files.ts', folder, '--today', day, '--agents', String(agents)],
    {},
  );
  if ((await made.ended).code !== 0) throw new Error('no files');
  await runCommand(viewer, setUp, { mode: 'EMPTY' }, { today: day });
  const memory = watchMemory();
  for (const kind of ['centers', 'service-lines', 'teams', 'devices'] as const) await take(kind);
  const first = await take('agents');
  const again = await take('agents');
  report(first, again, memory && { idle: memory.idle, over: memory.peak() - memory.idle });
} finally {
  rmSync(folder, { recursive: true, force: true });
  await closeDb();
}

type Taken = Awaited<ReturnType<typeof take>>;

function report(first: Taken, again: Taken, memory: { idle: number; over: number } | null): void {
  const total = first.preview + first.apply;
  const held = memory
    ? `${memory.over} MB over ${memory.idle} MB at rest (limit ${memoryLimit} MB)`
    : 'memory unknown';
  const parts = `preview ${first.preview.toFixed(0)} ms + apply ${first.apply.toFixed(0)} ms`;
  if (values.json) {
    const context = `${first.rows} agents; ${parts}; ${held}; the same file again changes ${again.rows}`;
    process.stdout.write(
      `${JSON.stringify({ name: 'import', unit: 'ms', samples: [total], median: total, limit, context, memory })}\n`,
    );
  } else {
    process.stdout.write(
      `${first.rows} agents: ${parts} = ${total.toFixed(0)} ms (limit ${limit} ms); ${held}\n` +
        `the same file again: ${again.rows} changes, ${(again.preview + again.apply).toFixed(0)} ms\n`,
    );
  }
  const heavy = memory !== null && memory.over > memoryLimit;
  process.exitCode = total > limit || heavy || again.rows > 0 ? 1 : 0;
}
