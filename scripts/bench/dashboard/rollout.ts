import { generateDemo, type Demo } from '../../../src/domain/demo/generate-demo';
import { shiftWorkingDays } from '../../../src/domain/demo/working-days';
import { assign, clear, connect, goLiveAll, handOver, mishaps, prepare } from '../../../src/cli/demo/day';
import { must } from '../../../src/cli/demo/must';
import { receive } from '../../../src/cli/demo/receive';
import { applyImport } from '../../../src/features/imports/commands/apply-import';
import { previewFile } from '../../../src/features/imports/commands/preview-import';
import { setUp } from '../../../src/features/organisation/commands/set-up';
import { setCeiling } from '../../../src/features/plans/commands/ceilings';
import { makeDraft } from '../../../src/features/plans/commands/draft';
import { publishPlan } from '../../../src/features/plans/commands/publish';
import { foldCounters } from '../../../src/server/counters';
import { systemViewer } from '../../../src/server/viewer';

const kinds = ['centers', 'service-lines', 'teams', 'devices', 'agents', 'deliveries'] as const;
const seed = 2020;
const daysDone = 5;
const rowsAtOnce = 20_000;
const viewer = systemViewer();
/** Nothing is kept for anybody to do. */
const leaves = () => false;

/** A file in parts that each commit well within the time of a command; every part has the header. */
function slices(text: string): string[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += rowsAtOnce)
    parts.push([header, ...lines.slice(at, at + rowsAtOnce), ''].join('\n'));
  return parts;
}

async function takeIn(demo: Demo, kind: (typeof kinds)[number], day: string): Promise<void> {
  const file = demo.files.find((one) => one.kind === kind);
  if (!file) throw new Error(`the demo has no ${kind}`);
  for (const text of slices(file.text)) {
    const bytes = Buffer.from(text, 'utf8');
    const preview = await must(viewer, previewFile, { kind, fileName: file.name, bytes }, day);
    if (!preview.usable) throw new Error(`no preview of ${kind}`);
    await must(viewer, applyImport, { importId: preview.importId }, day);
  }
}

/**
 * A rollout on its sixth working day: the demo's files by the import, a plan, and five days of it by the ordinary
 * commands. The changes of the last morning are not yet folded into the counters.
 */
export async function makeRollout(agents: number, today: string, say: (line: string) => void): Promise<void> {
  const demo = generateDemo(seed, today, agents);
  const { rolloutStart, ceilings } = demo.meta.settings;
  const eve = shiftWorkingDays(rolloutStart, -1);
  await must(viewer, setUp, { mode: 'EMPTY', rolloutStart }, eve);
  for (const kind of kinds) await takeIn(demo, kind, eve);
  say(`${agents} agents imported`);
  for (const ceiling of ceilings) await must(viewer, setCeiling, { ...ceiling, reason: 'Benchmark' }, eve);
  const draft = await must(viewer, makeDraft, {}, eve);
  await must(viewer, publishPlan, { planId: draft.planId }, eve);
  say('plan published');
  await foldCounters();
  for (let number = 0; number < daysDone; number += 1) {
    const day = shiftWorkingDays(rolloutStart, number);
    await receive(viewer, demo, day);
    const scene = { viewer, day, leaves };
    await connect(scene, false);
    await clear(scene, day);
    await mishaps(scene, day);
    await assign(scene, day);
    await prepare(scene, day);
    await handOver(scene, 0.96);
    await foldCounters();
    say(`${day} done`);
  }
  const morning = { viewer, day: today, leaves };
  await connect(morning, true);
  await goLiveAll(morning);
}
