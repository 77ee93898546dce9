import { createHash } from 'node:crypto';
import type { Outcome } from '@/domain/importing/compare/outcome';
import type { ImportKind } from '@/domain/importing/kinds';
import type { Preview } from '@/domain/importing/preview';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { seal } from '@/server/grounds-key';
import { listLimit, type Finding } from '../schema';
import type { Judged } from './judge-file';

type Kept = { fileName: string; bytes: Buffer };

const keyFields = ['code', 'personnelNumber', 'assetTag', 'number', 'email'] as const;

function keyOf(fields: object): string {
  const record = fields as Record<string, unknown>;
  const field = keyFields.find((name) => typeof record[name] === 'string');
  return field ? String(record[field]) : '';
}

function rowOf(kind: ImportKind, outcome: Outcome<object>) {
  // What a file says about grounds stays in the sealed file.
  const changes = outcome.verdict === 'changed' && kind !== 'grounds' ? outcome.changes : null;
  const fields = outcome.verdict === 'unchanged' ? outcome.before : outcome.target;
  return { line: outcome.line, verdict: outcome.verdict, key: keyOf(fields), changes };
}

/** Findings as they are kept: the first thousand, without values where the file is about grounds. */
export function findingsOf(kind: ImportKind, list: readonly Finding[]): Finding[] {
  return list.slice(0, listLimit).map((found) => (kind === 'grounds' ? { ...found, value: '' } : found));
}

/** Keeps a preview: the file, its counts, findings and rows. Answers the id of the import. */
export async function keepPreview<K extends ImportKind>(
  context: CommandContext,
  kind: K,
  file: Kept,
  judged: Extract<Judged<K>, { ok: true }>,
): Promise<string> {
  const { tx, viewer } = context;
  const preview: Preview<K> = judged.preview;
  const sealed = kind === 'grounds';
  const content = sealed ? seal(file.bytes.toString('base64')).cipher : new Uint8Array(file.bytes);
  const made = await tx.import.create({
    data: {
      kind,
      fileName: file.fileName.slice(0, 200),
      fileHash: createHash('sha256').update(file.bytes).digest('hex'),
      encoding: judged.encoding,
      separator: judged.separator,
      headers: [...judged.headers],
      status: 'PREVIEW',
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
      content,
      sealed,
      outcomeHash: judged.hash,
      createdBy: viewer.userId,
    },
    select: { id: true },
  });
  const rows = JSON.stringify(preview.outcomes.map((outcome) => rowOf(kind, outcome)));
  await tx.$executeRaw(sql`
    INSERT INTO import_row (import_id, line, verdict, key, changes)
    SELECT ${made.id}::uuid, r.line, r.verdict, r.key, r.changes
      FROM json_to_recordset(${rows}::json) AS r(line int, verdict text, key text, changes jsonb)`);
  return made.id;
}
