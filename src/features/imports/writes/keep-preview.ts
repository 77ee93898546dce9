import { createHash } from 'node:crypto';
import { columnKey, type Change, type Outcome } from '@/domain/importing/compare/outcome';
import type { Rejection, Warning } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import type { Preview } from '@/domain/importing/preview';
import type { CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { seal } from '@/server/grounds-key';
import { listLimit } from '../schema';
import type { Judged } from './judge-file';
import type { Report } from './progress';

type Kept = { fileName: string; bytes: Buffer };

const keyFields = ['code', 'personnelNumber', 'assetTag', 'number', 'email'] as const;

function keyOf(fields: object): string {
  const record = fields as Record<string, unknown>;
  const field = keyFields.find((name) => typeof record[name] === 'string');
  return field ? String(record[field]) : '';
}

/** The first fields of a new row beside its key: enough to see who or what it is. */
function introduced(target: object): Change[] {
  return Object.entries(target)
    .filter(([field, value]) => !keyFields.some((key) => key === field) && isTold(value))
    .slice(0, 4)
    .map(([field, after]) => ({ field: columnKey(field), before: null, after }));
}

const isTold = (value: unknown) =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** A row of a preview as it is kept. */
export function rowOf(kind: ImportKind, outcome: Outcome<object>) {
  // What a file says about grounds stays in the sealed file.
  const changes =
    kind === 'grounds' || outcome.verdict === 'unchanged'
      ? null
      : outcome.verdict === 'new'
        ? introduced(outcome.target)
        : outcome.changes;
  const fields = outcome.verdict === 'unchanged' ? outcome.before : outcome.target;
  return { line: outcome.line, verdict: outcome.verdict, key: keyOf(fields), changes };
}

/** Findings as they are kept: the first thousand; of a file about grounds without what would tell a ground. */
export function findingsOf<Found extends Rejection | Warning>(
  kind: ImportKind,
  list: readonly Found[],
): Found[] {
  const first = list.slice(0, listLimit);
  if (kind !== 'grounds') return first;
  return first.map((found) => ({
    ...found,
    value: '',
    ...(found.code === 'INVALID_GROUND' && { suggestion: undefined }),
  }));
}

type Usable<K extends ImportKind> = Extract<Judged<K>, { ok: true }>;

/** What is kept of a judgement, beside its rows. */
function judgement<K extends ImportKind>(kind: K, { preview, reading, ...judged }: Usable<K>) {
  return {
    encoding: judged.encoding,
    separator: judged.separator,
    sheet: judged.sheet,
    headers: [...judged.table.headers],
    byHand: { columns: reading.columns ?? {}, values: reading.values ?? {} },
    glimpse: { sheets: [...judged.table.sheets], samples: judged.table.samples.map((list) => [...list]) },
    numbers: reading.numbers ?? null,
    clearEmpty: reading.emptyCellsClear,
    counts: {
      ...preview.counts,
      rows: judged.rows,
      rejections: preview.rejections.length,
      warnings: preview.warnings.length,
    },
    findings: JSON.parse(
      JSON.stringify({
        rejections: findingsOf(kind, preview.rejections),
        warnings: findingsOf(kind, preview.warnings),
      }),
    ),
    outcomeHash: judged.hash,
  };
}

/** Keeps a preview: the file, its counts, findings and rows. Answers the id of the import. */
export async function keepPreview<K extends ImportKind>(
  { tx, viewer }: CommandContext,
  kind: K,
  file: Kept,
  judged: Usable<K>,
  report: Report = () => undefined,
): Promise<string> {
  const sealed = kind === 'grounds';
  const content = sealed ? seal(file.bytes.toString('base64')).cipher : new Uint8Array(file.bytes);
  const made = await tx.import.create({
    data: {
      ...judgement(kind, judged),
      kind,
      fileName: file.fileName.slice(0, 200),
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      status: 'PREVIEW',
      content,
      sealed,
      createdBy: viewer.userId,
    },
    select: { id: true },
  });
  await keepRows(tx, kind, made.id, judged.preview, report);
  return made.id;
}

/** Puts another judgement of the same file in the place of the one that was kept. */
export async function renewPreview<K extends ImportKind>(
  tx: Tx,
  kind: K,
  importId: string,
  judged: Usable<K>,
  report: Report = () => undefined,
): Promise<void> {
  await tx.import.update({ where: { id: importId }, data: judgement(kind, judged), select: { id: true } });
  await tx.importRow.deleteMany({ where: { importId } });
  await keepRows(tx, kind, importId, judged.preview, report);
}

/** So many rows go into one statement. */
const batchSize = 10_000;

async function keepRows<K extends ImportKind>(
  tx: Tx,
  kind: K,
  importId: string,
  preview: Preview<K>,
  report: Report,
): Promise<void> {
  const { outcomes } = preview;
  for (let done = 0; done < outcomes.length; done += batchSize) {
    report('KEEPING', done, outcomes.length);
    const batch = outcomes.slice(done, done + batchSize).map((outcome) => rowOf(kind, outcome));
    await tx.$executeRaw(sql`
      INSERT INTO import_row (import_id, line, verdict, key, changes)
      SELECT ${importId}::uuid, r.line, r.verdict, r.key, r.changes
        FROM json_to_recordset(${JSON.stringify(batch)}::json) AS r(line int, verdict text, key text, changes jsonb)`);
  }
}
