import { isStandIn } from '@/domain/access/stand-in';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import type { Verdict } from '../schema';
import type { Chosen } from '../writes/select';

export type StandInSplit = {
  /** Those who may go on. */
  readonly ids: string[];
  /** Those among them for whom the viewer stands in. */
  readonly standIns: ReadonlySet<string>;
  /** Those refused because a stand-in gave no reason. */
  readonly refused: Verdict[];
};

/** Tells apart whom the viewer leads and for whom the viewer stands in, which takes a reason. */
export async function splitStandIns(
  context: CommandContext,
  chosen: Chosen,
  reason: string | undefined,
): Promise<StandInSplit> {
  const rows = await context.tx.$queryRaw<{ id: string; teamId: string }[]>(sql`
    SELECT a.id::text, a.team_id::text AS "teamId" FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = ANY(${chosen.ids}::uuid[]) AND ${chosen.scope}`);
  const standIns = new Set(
    rows.flatMap((row) => (isStandIn(context.viewer.held, row.teamId) ? [row.id] : [])),
  );
  if (reason) return { ids: chosen.ids, standIns, refused: [] };
  return {
    ids: chosen.ids.filter((id) => !standIns.has(id)),
    standIns: new Set(),
    refused: [...standIns].map((id) => ({ id, ok: false, code: 'REASON_MISSING' })),
  };
}
