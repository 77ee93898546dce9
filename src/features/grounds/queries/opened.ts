import { today } from '@/server/clock';
import { sql } from '@/server/db';
import { unseal } from '@/server/grounds-key';
import type { ListQuery } from '@/server/list-query';
import type { Viewer } from '@/server/viewer';
import { groundKind, type GroundFilter, type GroundKind, type GroundLine } from '../schema';
import { groundFilterSql, groundsInScope, lineColumns } from './ground-sql';

/** A ground with its kind. Who reads it has to be noted first: see `writes/note-reads.ts`. */
export type OpenGroundLine = GroundLine & { kind: GroundKind };

type Row = GroundLine & { kindCipher: Uint8Array };

/** The grounds that a filter leaves, by name, with their kinds; never the reference. */
export function openGroundsQuery(viewer: Viewer, filter: GroundFilter): ListQuery<Row, OpenGroundLine> {
  const day = today();
  const from = sql`${groundsInScope(viewer)} ${groundFilterSql(filter, day)}`;
  return {
    rows: (window) =>
      sql`SELECT ${lineColumns(day)}, g.kind_cipher AS "kindCipher" FROM ${from} ORDER BY a.last_name, a.first_name, g.id ${window}`,
    count: sql`SELECT count(*)::int AS n FROM ${from}`,
    toLines: (rows) =>
      rows.map(({ kindCipher, ...row }) => ({ ...row, kind: groundKind.parse(unseal(kindCipher)) })),
  };
}

/** The ids of those grounds, as `id`. */
export function groundIdsQuery(viewer: Viewer, filter: GroundFilter) {
  return sql`SELECT g.id::text FROM ${groundsInScope(viewer)} ${groundFilterSql(filter, today())}`;
}
