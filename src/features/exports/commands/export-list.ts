import type { Readable } from 'node:stream';
import type { Failure } from '@/domain/commands/result';
import { tellQuestion } from '@/domain/exporting/tell-question';
import type { CellValue } from '@/domain/exporting/table';
import { groundIdsQuery } from '@/features/grounds/queries/opened';
import { groundFilterSchema } from '@/features/grounds/schema';
import type { Locale } from '@/i18n/locale';
import { loadMessages } from '@/messages/load';
import { today } from '@/server/clock';
import { runCommand } from '@/server/command';
import { failureOf } from '@/server/database-errors';
import { openSnapshot, type Snapshot } from '@/server/snapshot';
import { csvStream, xlsxStream } from '@/server/table-file';
import { can, type Viewer } from '@/server/viewer';
import type { OpenList } from '../queries/open-list';
import { registry, type Asked } from '../queries/registry';
import type { ExportFormat, ExportListName } from '../schema';
import { noteExport } from './note-export';
import { keepUntilClosed, takePlace } from './running';

/** Which list, as what, in which language, and the question of its page. */
export type ExportQuestion = {
  readonly list: ExportListName;
  readonly format: ExportFormat;
  readonly locale: Locale;
  readonly question: unknown;
};

/** A file on its way: whoever gets it reads it to its end or destroys it. */
export type ExportedFile = { readonly name: string; readonly type: string; readonly body: Readable };

type Answer = { readonly ok: true; readonly value: ExportedFile } | Failure;

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A list as a file: what its page shows the viewer, in the same order, to its end. It is counted and noted in the
 * trail first; all comes from one unchanging picture of the database, and is read as fast as it is taken.
 */
export async function exportList(viewer: Viewer | null, wanted: ExportQuestion): Promise<Answer> {
  if (!viewer) return { ok: false, code: 'NOT_SIGNED_IN' };
  const definition = registry[wanted.list];
  if (!can(viewer, definition.permission)) return { ok: false, code: 'NOT_ALLOWED' };
  const question = definition.ask(wanted.question);
  if (!question) return { ok: false, code: 'INVALID' };
  const place = takePlace();
  if (!place) return { ok: false, code: 'BUSY' };
  let snapshot: Snapshot | null = null;
  let file: ExportedFile | null = null;
  try {
    const messages = loadMessages(wanted.locale);
    const list = await question.open(viewer, { locale: wanted.locale, messages });
    if (!list) return { ok: false, code: 'NOT_FOUND' };
    snapshot = await openSnapshot();
    const rows = await list.count(snapshot);
    const noted = await note(viewer, wanted, question.asked, rows, snapshot);
    if (!noted.ok) return noted;
    file = fileOf(list, snapshot, wanted);
    keepUntilClosed(file.body, place);
    return { ok: true, value: file };
  } catch (error) {
    return failureOf(error, noteExport.name);
  } finally {
    if (!file) {
      place.done();
      await snapshot?.close();
    }
  }
}

async function note(
  viewer: Viewer,
  { list, format }: ExportQuestion,
  asked: Asked,
  rows: number,
  snapshot: Snapshot,
) {
  const groundIds =
    list === 'grounds'
      ? (
          await snapshot.query<{ id: string }>(
            groundIdsQuery(viewer, groundFilterSchema.parse(asked['filter'])),
          )
        ).map(({ id }) => id)
      : undefined;
  return runCommand(viewer, noteExport, {
    list,
    format,
    rows,
    ...tellQuestion(asked),
    ...(groundIds ? { groundIds } : {}),
  });
}

async function* closing(
  list: OpenList,
  snapshot: Snapshot,
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  try {
    yield* list.batches(snapshot);
  } finally {
    await snapshot.close();
  }
}

function fileOf(list: OpenList, snapshot: Snapshot, { list: name, format, locale }: ExportQuestion) {
  const title = loadMessages(locale).exports.list[name];
  const table = { title, language: locale, columns: list.columns, batches: closing(list, snapshot) };
  const body = format === 'csv' ? csvStream(table) : xlsxStream(table);
  // A stream that is given up before its first row never begins to read, and so could not end reading.
  body.once('close', () => void snapshot.close());
  return { name: `${title} ${today()}.${format}`, type: types[format], body };
}
