import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { RefinementFigures, RefinementRead } from '../schema';

type Row = { state: RefinementRead['state'] | null; version: number; figures: RefinementFigures | null };

/** What came of looking for a better order of a draft; null for what is none, and for whoever may not read plans. */
export async function readRefinement(viewer: Viewer, planId: string): Promise<RefinementRead | null> {
  if (!can(viewer, 'plan.read')) return null;
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT refinement->>'state' AS state, refinement->'figures' AS figures, version
      FROM plan WHERE id = ${planId}::uuid AND status = 'DRAFT'`);
  const row = rows[0];
  if (!row) return null;
  const { state, version, figures } = row;
  if (state === 'BETTER' || state === 'LEFT' || state === 'TAKEN')
    return figures && { state, version, figures };
  return { state: state ?? 'RUNNING', version };
}
