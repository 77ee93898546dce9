import { generateDemo, type Demo } from '@/domain/demo/generate-demo';
import type { ImportKind } from '@/domain/importing/kinds';
import { applyImport } from '@/features/imports/commands/apply-import';
import { previewFile } from '@/features/imports/commands/preview-import';
import { giveDemoPasswords } from '@/features/organisation/commands/give-demo-passwords';
import { fillHolidays } from '@/features/organisation/commands/set-holidays';
import { finishSetUp, setUp } from '@/features/organisation/commands/set-up';
import { addDays } from '@/lib/dates';
import { today } from '@/server/clock';
import { systemViewer, viewerOfEmail } from '@/server/viewer';
import { CliEnd, exit } from '../exit';
import { must } from './must';
import { replayDays } from './replay';

const seed = 2020;

/** Accounts come before the grounds, which only a people officer may bring in. */
const order: readonly ImportKind[] = [
  'centers',
  'service-lines',
  'teams',
  'devices',
  'agents',
  'deliveries',
  'users',
  'grounds',
];

/** Loads the demo scenario: its files by the import, then its days by the ordinary commands. */
export async function loadDemo(say: (line: string) => void): Promise<void> {
  const demo = generateDemo(seed, today());
  const eve = addDays(demo.meta.settings.rolloutStart, -7);
  const system = systemViewer();
  await must(
    system,
    setUp,
    { mode: 'DEMO', name: 'Heimvorteil Demo', rolloutStart: demo.meta.settings.rolloutStart },
    eve,
  );
  await must(system, fillHolidays, {}, eve);
  for (const kind of order) await takeIn(demo, kind, eve, say);
  await must(system, giveDemoPasswords, { emails: demo.meta.accounts.map((account) => account.email) }, eve);
  const boss = demo.meta.accounts.find((account) => account.role === 'rollout manager');
  const manager = boss && (await viewerOfEmail(boss.email, eve));
  if (!manager) throw new CliEnd('The demo has no rollout manager.', exit.unusable);
  await replayDays(demo, { system, manager }, eve, say);
  await must(system, finishSetUp, {}, today());
}

async function takeIn(demo: Demo, kind: ImportKind, day: string, say: (line: string) => void): Promise<void> {
  const file = demo.files.find((one) => one.kind === kind);
  if (!file) return;
  const officer = demo.meta.accounts.find((account) => account.role === 'people officer');
  const viewer = kind === 'grounds' && officer ? await viewerOfEmail(officer.email, day) : systemViewer();
  if (!viewer) throw new CliEnd('The demo has no people officer.', exit.unusable);
  const preview = await must(
    viewer,
    previewFile,
    { kind, fileName: file.name, bytes: Buffer.from(file.text, 'utf8') },
    day,
  );
  if (!preview.usable) throw new CliEnd(`${file.name}: ${preview.code}`, exit.unusable);
  if (preview.counts.rejected > 0) {
    throw new CliEnd(`${file.name}: ${JSON.stringify(preview.rejections.slice(0, 3))}`, exit.unusable);
  }
  await must(viewer, applyImport, { importId: preview.importId }, day);
  say(`  ${file.name}: ${preview.counts.new}`);
}
