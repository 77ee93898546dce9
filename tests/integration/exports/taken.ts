import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { exportList, type ExportQuestion } from '@/features/exports/commands/export-list';
import type { ExportListName } from '@/features/exports/schema';
import type { Viewer } from '@/server/viewer';
import { unzip } from '../../support/unzip';

type Options = Partial<Pick<ExportQuestion, 'format' | 'locale' | 'question'>>;

/** The question that every list understands: everything. */
export const everything = (list: ExportListName): unknown =>
  ['deliveries', 'centers', 'handovers', 'team', 'aggregates'].includes(list) ? {} : { filter: {} };

/** A list as its bytes; throws the code where it is refused. */
export async function taken(
  viewer: Viewer | null,
  list: ExportListName,
  options: Options = {},
): Promise<Buffer> {
  const answer = await exportList(viewer, {
    list,
    format: 'csv',
    locale: 'de',
    question: everything(list),
    ...options,
  });
  if (!answer.ok) throw new Error(answer.code);
  return buffer(answer.value.body);
}

/** A list as the lines of its CSV file, the first being the headers. */
export async function lines(
  viewer: Viewer,
  list: ExportListName,
  options: Options = {},
): Promise<string[][]> {
  const text = (await taken(viewer, list, options)).toString('utf8');
  return parse(text, { bom: true, delimiter: options.locale === 'en' ? ',' : ';' });
}

/** One column of a list by its German header. */
export async function column(
  viewer: Viewer,
  list: ExportListName,
  header: string,
  options: Options = {},
): Promise<string[]> {
  const [headers = [], ...rows] = await lines(viewer, list, options);
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${headers.join(', ')}`);
  return rows.map((row) => row[at] ?? '');
}

/** The sheet of a list as XML. */
export async function sheet(viewer: Viewer, list: ExportListName, options: Options = {}): Promise<string> {
  const parts = unzip(await taken(viewer, list, { ...options, format: 'xlsx' }));
  return parts.get('xl/worksheets/sheet1.xml') ?? '';
}
