import { Readable } from 'node:stream';
import type { Failure } from '@/domain/commands/result';
import { csvHead, csvLine } from '@/domain/exporting/csv';
import type { LeftOut } from '@/domain/exporting/device-files';
import { tellQuestion } from '@/domain/exporting/tell-question';
import type { Locale } from '@/i18n/locale';
import { loadMessages } from '@/messages/load';
import { today } from '@/server/clock';
import { runCommand } from '@/server/command';
import { failureOf } from '@/server/database-errors';
import { can, type Viewer } from '@/server/viewer';
import { zipStream } from '@/server/zip';
import { deviceFiles } from '../queries/devices';
import { identifierInput, type IdentifierInput } from '../schema';
import type { ExportedFile } from './export-list';
import { noteExport } from './note-export';

type Files = { readonly files: readonly NamedFile[]; readonly leftOut: readonly LeftOut[] };
type NamedFile = { readonly name: string; readonly text: string };
type Answer<Value> = { readonly ok: true; readonly value: Value } | Failure;

/** How the trail tells which devices: by the filter, or how many were chosen. */
const told = ({ selection }: IdentifierInput) =>
  'ids' in selection
    ? { narrowedBy: ['ids'], filter: `ids=${selection.ids.length}` }
    : tellQuestion({ filter: selection.filter });

/** Files of devices for Intune or Autopilot, noted in the trail, and who is left out of them. */
export async function exportDevices(viewer: Viewer | null, raw: unknown): Promise<Answer<Files>> {
  if (!viewer) return { ok: false, code: 'NOT_SIGNED_IN' };
  if (!can(viewer, 'device.identifiers')) return { ok: false, code: 'NOT_ALLOWED' };
  const parsed = identifierInput.safeParse(raw);
  if (!parsed.success) return { ok: false, code: 'INVALID' };
  const { kind } = parsed.data;
  try {
    const { files, written, leftOut } = await deviceFiles(viewer, parsed.data);
    if (written === 0) return { ok: false, code: 'NOTHING_TO_DO' };
    const noted = await runCommand(viewer, noteExport, {
      list: kind,
      format: 'csv',
      rows: written,
      leftOut: leftOut.length,
      ...told(parsed.data),
    });
    if (!noted.ok) return noted;
    const name = (index: number) => (files.length === 1 ? '' : `-${index + 1}`);
    return {
      ok: true,
      value: {
        files: files.map((text, index) => ({ name: `${kind}-${today()}${name(index)}.csv`, text })),
        leftOut,
      },
    };
  } catch (error) {
    return failureOf(error, noteExport.name);
  }
}

/** Those files as one to be saved: the file itself where it is one, else an archive with the list of those left out. */
export function asOneFile({ files, leftOut }: Files, locale: Locale): ExportedFile {
  const [first] = files;
  if (files.length === 1 && first) {
    return { name: first.name, type: 'text/csv; charset=us-ascii', body: Readable.from([first.text]) };
  }
  const { exports } = loadMessages(locale);
  const columns = [
    { header: exports.columns.assetTag, kind: 'text' as const },
    { header: exports.devices.leftOutWhy, kind: 'text' as const },
  ];
  const missing =
    csvHead(columns, locale) +
    leftOut
      .map(({ assetTag, reason }) => csvLine([assetTag, exports.devices.reason[reason]], columns, locale))
      .join('');
  return {
    name: (first?.name ?? 'devices').replace(/-1\.csv$/, '.zip'),
    type: 'application/zip',
    body: zipStream([
      ...files.map(({ name, text }) => ({ path: name, text })),
      ...(leftOut.length > 0 ? [{ path: `${exports.devices.leftOutFile}.csv`, text: missing }] : []),
    ]),
  };
}
