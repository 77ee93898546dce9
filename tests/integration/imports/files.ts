import type { ImportKind } from '@/domain/importing/kinds';
import { applyImport } from '@/features/imports/commands/apply-import';
import { previewFile, type PreviewResult } from '@/features/imports/commands/preview-import';
import { runCommand } from '@/server/command';
import type { Viewer } from '@/server/viewer';

export type Usable = Extract<PreviewResult, { usable: true }>;

/** The preview of a file; one that is refused as a whole fails the test. */
export async function previewed(viewer: Viewer, kind: ImportKind, text: string): Promise<Usable> {
  const bytes = Buffer.from(text, 'utf8');
  const result = await runCommand(viewer, previewFile, { kind, fileName: `${kind}.csv`, bytes });
  if (!result.ok || !result.value.usable) throw new Error(JSON.stringify(result));
  return result.value;
}

export const apply = (viewer: Viewer, importId: string, onlyGood = false) =>
  runCommand(viewer, applyImport, { importId, onlyGood });

/** Previews and applies a file; any refusal fails the test. */
export async function take(viewer: Viewer, kind: ImportKind, text: string): Promise<Usable['counts']> {
  const { importId, counts } = await previewed(viewer, kind, text);
  const result = await apply(viewer, importId);
  if (!result.ok) throw new Error(result.code);
  return counts;
}

/** Lines of agents under the columns that every roster has, with the desktop. */
export const rosterWithDesktop = (...rows: string[]) =>
  ['Personalnummer;Vorname;Nachname;Team;Desktop', ...rows].join('\n');
