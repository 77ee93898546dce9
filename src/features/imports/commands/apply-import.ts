import { z } from 'zod';
import { isImportKind, type ImportKind } from '@/domain/importing/kinds';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { unseal } from '@/server/grounds-key';
import { can } from '@/server/viewer';
import { permissionOfKind, type ImportCounts } from '../schema';
import { applyOutcomes } from '../writes/apply';
import { judgeFile } from '../writes/judge-file';

const input = z.strictObject({ importId: z.uuid(), onlyGood: z.boolean().default(false) });

type Row = {
  kind: string;
  status: string;
  content: Uint8Array | null;
  sealed: boolean;
  encoding: string;
  separator: string;
  outcomeHash: string;
};

/**
 * Applies a kept preview in one transaction: the file is judged again against what is there now, and
 * refused when that is no longer what the preview said. Two at once: the second one waits.
 */
export const applyImport = defineCommand({
  name: 'imports.apply',
  permission: 'import.read',
  input,
  seconds: 900,
  run: async (context, { importId, onlyGood }): Promise<{ counts: ImportCounts }> => {
    const { kind, row } = await lockImport(context, importId);
    const { viewer, tx } = context;
    const stored = Buffer.from(row.content ?? []);
    const bytes = row.sealed ? Buffer.from(unseal(stored), 'base64') : stored;
    const judged = await judgeFile(kind, tx, viewer, bytes, {
      encoding: row.encoding,
      separator: row.separator,
    });
    if (!judged.ok || judged.hash !== row.outcomeHash) refuse('IMPORT_OUTDATED');
    const { counts, outcomes } = judged.preview;
    if (counts.rejected > 0 && !onlyGood) refuse('IMPORT_HAS_REJECTIONS', { count: counts.rejected });
    if (kind === 'users' && namesOneself(outcomes, viewer.email)) refuse('OWN_ROLE');
    if (counts.new + counts.changed > 0) await applyOutcomes(kind, context, outcomes);
    await tx.$executeRaw(sql`
      UPDATE import SET status = 'APPLIED', applied_at = now(), change_set = ${context.changeSet}::uuid, content = NULL
       WHERE id = ${importId}::uuid`);
    await context.trail([
      { action: 'import.applied', subjectType: 'import', subjectId: importId, after: { kind, ...counts } },
    ]);
    return { counts };
  },
});

/** The import under lock; imports of one kind run one after the other. */
async function lockImport(
  context: CommandContext,
  importId: string,
): Promise<{ kind: ImportKind; row: Row }> {
  await context.tx.$queryRaw(sql`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7266902)) x`);
  const rows = await context.tx.$queryRaw<Row[]>(sql`
    SELECT kind, status, content, sealed, encoding, separator, outcome_hash AS "outcomeHash"
      FROM import WHERE id = ${importId}::uuid FOR UPDATE`);
  const row = rows[0];
  if (!row || !isImportKind(row.kind) || !can(context.viewer, permissionOfKind[row.kind]))
    return refuse('NOT_FOUND');
  if (row.status === 'APPLIED') refuse('ALREADY_DONE');
  if (row.status !== 'PREVIEW' || !row.content) refuse('IMPORT_NOT_READY');
  return { kind: row.kind, row };
}

/** Nobody gives a role to, or takes one from, themselves; not by a file either. */
function namesOneself(outcomes: readonly { verdict: string; target?: object }[], email: string): boolean {
  return outcomes.some((one) => one.target && (one.target as { email?: string }).email === email);
}
