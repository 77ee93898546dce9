import { generateDemo } from '../../src/domain/demo/generate-demo';
import type { ImportKind } from '../../src/domain/importing/kinds';
import { applyImport } from '../../src/features/imports/commands/apply-import';
import { previewFile } from '../../src/features/imports/commands/preview-import';
import { setUp } from '../../src/features/organisation/commands/set-up';
import { runCommand } from '../../src/server/command';
import { closeDb } from '../../src/server/db';
import { systemViewer } from '../../src/server/viewer';

// From the bytes of the file to its preview, plus from "apply" to the commit; one transaction each.
const day = '2026-11-23';
const limit = 5_000;
const json = process.argv.includes('--json');
const viewer = systemViewer();
const demo = generateDemo(2020, day);

async function take(kind: ImportKind): Promise<{ preview: number; apply: number; rows: number }> {
  const text = demo.files.find((file) => file.kind === kind)?.text ?? '';
  const bytes = Buffer.from(text, 'utf8');
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

await runCommand(viewer, setUp, { mode: 'EMPTY' }, { today: day });
for (const kind of ['centers', 'service-lines', 'teams', 'devices'] as const) await take(kind);
const first = await take('agents');
const again = await take('agents');
await closeDb();

const total = first.preview + first.apply;
if (json) {
  const context = `${first.rows} agents; preview ${first.preview.toFixed(0)}, apply ${first.apply.toFixed(0)}; the same file again changes ${again.rows}`;
  process.stdout.write(
    `${JSON.stringify({ name: 'import', unit: 'ms', samples: [total], median: total, limit, context })}\n`,
  );
} else {
  process.stdout.write(
    `${first.rows} agents: preview ${first.preview.toFixed(0)} ms + apply ${first.apply.toFixed(0)} ms = ${total.toFixed(0)} ms (limit ${limit} ms)\n` +
      `the same file again: ${again.rows} changes, ${(again.preview + again.apply).toFixed(0)} ms\n`,
  );
}
process.exitCode = total > limit || again.rows > 0 ? 1 : 0;
