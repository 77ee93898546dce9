import type { z } from 'zod';
import { dateOfAge, workingAge } from '@/domain/rollout/working-age';
import { today } from '@/server/clock';
import { db, emptySql, joinSql, sql, type Sql } from '@/server/db';
import { readWindow, type ListQuery } from '@/server/list-query';
import { personSearch, searchWords } from '@/server/search-words';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import {
  oldBlockDays,
  type BlockFilter,
  type BlockLine,
  type BlockPage,
  type blockWindowSchema,
  type OwnerCount,
} from '../schema';
import { blockResolveScope, blockScope } from './scope';

const windowSize = 100;

const joined = sql`block b JOIN agent a ON a.id = b.agent_id JOIN team t ON t.id = a.team_id
      JOIN service_center c ON c.id = t.center_id`;

function filterSql(viewer: Viewer, filter: BlockFilter): Sql {
  const parts: Sql[] = [];
  if (filter.owners?.length) parts.push(sql`b.owner = ANY(${filter.owners}::block_owner[])`);
  if (filter.kinds?.length) parts.push(sql`b.kind = ANY(${filter.kinds}::block_kind[])`);
  if (filter.centers?.length) parts.push(sql`c.code = ANY(${filter.centers}::text[])`);
  if (filter.minDays) parts.push(sql`b.opened_on <= ${dateOfAge(filter.minDays, today())}::date`);
  if (filter.mine) parts.push(blockResolveScope(viewer));
  const words = searchWords(filter.q, personSearch);
  if (words.length > 0) parts.push(agentScope(viewer, 'block.read'), ...words);
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}

const open = (viewer: Viewer): Sql =>
  sql`b.resolved_on IS NULL AND a.archived_at IS NULL AND ${blockScope(viewer)}`;

type Row = Omit<BlockLine, 'age'>;

/** The open blocks that the viewer may read, the oldest first. */
export function blocksQuery(viewer: Viewer, filter: BlockFilter): ListQuery<Row, BlockLine> {
  const day = today();
  const where = sql`${open(viewer)} ${filterSql(viewer, filter)}`;
  const named = agentScope(viewer, 'block.read');
  return {
    rows: (window) => sql`
      SELECT b.id::text, a.id::text AS "agentId",
             CASE WHEN ${named} THEN a.first_name || ' ' || a.last_name END AS name,
             CASE WHEN ${named} THEN a.personnel_number END AS "personnelNumber",
             t.code AS team, t.name AS "teamName", c.code AS center, c.city AS "centerName", a.stage::text,
             b.kind::text, b.owner::text, b.outside, b.note, b.opened_on::text AS since, u.name AS "openedBy",
             a.promised_date::text AS planned, ${blockResolveScope(viewer)} AS "mayResolve"
        FROM ${joined} JOIN app_user u ON u.id = b.opened_by
       WHERE ${where} ORDER BY b.opened_on, a.last_name, a.first_name, b.id ${window}`,
    count: sql`SELECT count(*)::int AS n FROM ${joined} WHERE ${where}`,
    toLines: (rows) => rows.map((row) => ({ ...row, age: workingAge(row.since, day) })),
  };
}

/** A window of them. */
export async function listBlocks(
  viewer: Viewer,
  { filter, offset = 0 }: z.input<typeof blockWindowSchema>,
): Promise<BlockPage> {
  return readWindow(blocksQuery(viewer, filter), { offset, limit: windowSize });
}

/** Open blocks by whom they wait for, with how many are old. */
export async function blockOwnerCounts(viewer: Viewer): Promise<OwnerCount[]> {
  return db().$queryRaw<OwnerCount[]>(sql`
    SELECT b.owner::text, count(*)::int AS open, min(b.opened_on)::text AS oldest,
           count(*) FILTER (WHERE b.opened_on <= ${dateOfAge(oldBlockDays, today())}::date)::int AS old
      FROM ${joined} WHERE ${open(viewer)} GROUP BY b.owner ORDER BY b.owner`);
}

/** The centers in which the viewer has open blocks. */
export async function blockCenters(viewer: Viewer): Promise<{ code: string; name: string }[]> {
  return db().$queryRaw<{ code: string; name: string }[]>(sql`
    SELECT DISTINCT c.code, c.city AS name FROM ${joined} WHERE ${open(viewer)} ORDER BY c.city, c.code`);
}
