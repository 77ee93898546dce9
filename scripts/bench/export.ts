import { generateDemo } from '../../src/domain/demo/generate-demo';
import { exportList } from '../../src/features/exports/commands/export-list';
import type { ExportFormat } from '../../src/features/exports/schema';
import { applyImport } from '../../src/features/imports/commands/apply-import';
import { previewFile } from '../../src/features/imports/commands/preview-import';
import { setUp } from '../../src/features/organisation/commands/set-up';
import { runCommand } from '../../src/server/command';
import { closeDb } from '../../src/server/db';
import { systemViewer } from '../../src/server/viewer';

// From the question to the last byte of the file: counted, noted in the trail, read, written. All agents of the demo, as
// a manager reads them, with the order of the page.
const day = '2026-11-23';
const limit = 2_000;
const rounds = 5;
const json = process.argv.includes('--json');
const viewer = systemViewer();
const demo = generateDemo(2020, day);

await runCommand(viewer, setUp, { mode: 'EMPTY' }, { today: day });
for (const kind of ['centers', 'service-lines', 'teams', 'devices', 'agents'] as const) {
  const bytes = Buffer.from(demo.files.find((file) => file.kind === kind)?.text ?? '', 'utf8');
  const preview = await runCommand(
    viewer,
    previewFile,
    { kind, fileName: `${kind}.csv`, bytes },
    { today: day },
  );
  if (!preview.ok || !preview.value.usable) throw new Error(`no preview of ${kind}`);
  const applied = await runCommand(
    viewer,
    applyImport,
    { importId: preview.value.importId, onlyGood: true },
    { today: day },
  );
  if (!applied.ok) throw new Error(`${kind}: ${applied.code}`);
}

type Measured = { total: number; first: number; bytes: number; lines: number };

async function take(format: ExportFormat): Promise<Measured> {
  const begun = performance.now();
  const question = { filter: {}, sort: 'planned' };
  const made = await exportList(viewer, { list: 'agents', format, locale: 'de', question });
  if (!made.ok) throw new Error(made.code);
  let first = 0;
  let bytes = 0;
  let lines = 0;
  for await (const piece of made.value.body as AsyncIterable<Buffer>) {
    first ||= performance.now() - begun;
    bytes += piece.length;
    if (format === 'csv') lines += piece.toString('latin1').split('\n').length - 1;
  }
  return { total: performance.now() - begun, first, bytes, lines };
}

/** Memory at its height while files are made, over what there was before, in MB. */
async function heightOf<Value>(work: () => Promise<Value>): Promise<{ value: Value; height: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const value = await work();
  clearInterval(watch);
  return { value, height: (most - before) / 1024 / 1024 };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const results: { format: ExportFormat; samples: number[]; median: number; last: Measured; height: number }[] =
  [];
for (const format of ['csv', 'xlsx'] as const) {
  await take(format);
  const samples: number[] = [];
  const { value: last, height } = await heightOf(async () => {
    let one = await take(format);
    samples.push(one.total);
    while (samples.length < rounds) {
      one = await take(format);
      samples.push(one.total);
    }
    return one;
  });
  results.push({ format, samples, median: median([...samples]), last, height });
}
await closeDb();

const slowest = Math.max(...results.map((one) => one.median));
const agents = (results[0]?.last.lines ?? 1) - 1;
const said = results.map(
  ({ format, median: ms, last, height }) =>
    `${format} ${ms.toFixed(0)} ms (first byte ${last.first.toFixed(0)} ms, ${(last.bytes / 1024 / 1024).toFixed(1)} MB, memory at most ${height.toFixed(0)} MB over idle)`,
);
if (json) {
  const samples = results.flatMap((one) => one.samples);
  const context = `${agents} agents; ${said.join('; ')}`;
  process.stdout.write(
    `${JSON.stringify({ name: 'export', unit: 'ms', samples, median: slowest, limit, context })}\n`,
  );
} else {
  process.stdout.write(`${agents} agents, median of ${rounds} (limit ${limit} ms)\n${said.join('\n')}\n`);
}
process.exitCode = slowest > limit || agents < 16_000 ? 1 : 0;
