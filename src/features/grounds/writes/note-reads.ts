import { sql, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { groundsInScope } from '../queries/ground-sql';

/** Notes that the viewer opens these grounds; answers how many of them are in scope. */
export function noteGroundReads(tx: Tx, viewer: Viewer, groundIds: readonly string[]): Promise<number> {
  return tx.$executeRaw(sql`
    INSERT INTO ground_read (ground_id, reader_id)
    SELECT g.id, ${viewer.userId}::uuid FROM ${groundsInScope(viewer)} AND g.id = ANY(${[...groundIds]}::uuid[])`);
}
