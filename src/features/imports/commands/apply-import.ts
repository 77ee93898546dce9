import { z } from 'zod';
import type { ImportKind } from '@/domain/importing/kinds';
import { holdPolicy } from '@/features/policy/writes/bands';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { takeLock } from '@/server/locks';
import type { ImportCounts } from '../schema';
import { applyOutcomes } from '../writes/apply';
import { judgeFile } from '../writes/judge-file';
import { lockKeptFile, type KeptFile } from '../writes/kept-file';
import { lockNamedRows } from '../writes/lock-named';
import { underWatch, type Report } from '../writes/progress';

/** What moves people between bands. */
const movesBands: ReadonlySet<ImportKind> = new Set(['teams', 'agents', 'grounds']);

const input = z.strictObject({
  importId: z.uuid(),
  onlyGood: z.boolean().default(false),
  /** Under which its progress is followed. */
  job: z.uuid().optional(),
});

/**
 * Applies a kept preview in one transaction: the file is judged again against what is there now, and
 * refused when that is no longer what the preview said. Imports run one after the other; others who change a row
 * that the file changes wait, or are waited for.
 */
export const applyImport = defineCommand({
  name: 'imports.apply',
  permission: 'import.read',
  input,
  seconds: 900,
  run: async (context, { importId, onlyGood, job }): Promise<{ counts: ImportCounts }> => {
    await takeLock(context.tx, 'imports');
    const kept = await lockKeptFile(context, importId);
    const about = { kind: kept.kind, fileName: kept.fileName, importId };
    return underWatch(context, job, about, async (report) => ({
      value: { counts: await apply(context, importId, kept, onlyGood, report) },
      importId,
    }));
  },
});

async function apply(
  context: CommandContext,
  importId: string,
  { kind, bytes, options, outcomeHash }: KeptFile,
  onlyGood: boolean,
  report: Report,
): Promise<ImportCounts> {
  const { viewer, tx } = context;
  if (movesBands.has(kind)) await holdPolicy(tx, 'read');
  await lockNamedRows(tx, kind, importId);
  const judged = await judgeFile(kind, tx, viewer, bytes, options, report);
  if (!judged.ok || judged.hash !== outcomeHash) refuse('IMPORT_OUTDATED');
  const { counts, outcomes } = judged.preview;
  if (counts.rejected > 0 && !onlyGood) refuse('IMPORT_HAS_REJECTIONS', { count: counts.rejected });
  if (kind === 'users' && namesOneself(outcomes, viewer.email)) refuse('OWN_ROLE');
  if (counts.new + counts.changed > 0) await applyOutcomes(kind, context, outcomes, report);
  await tx.$executeRaw(sql`
    UPDATE import SET status = 'APPLIED', applied_at = now(), change_set = ${context.changeSet}::uuid, content = NULL
     WHERE id = ${importId}::uuid`);
  await context.trail([
    { action: 'import.applied', subjectType: 'import', subjectId: importId, after: { kind, ...counts } },
  ]);
  return counts;
}

/** Nobody gives a role to, or takes one from, themselves; not by a file either. */
function namesOneself(outcomes: readonly { verdict: string; target?: object }[], email: string): boolean {
  return outcomes.some((one) => one.target && (one.target as { email?: string }).email === email);
}
