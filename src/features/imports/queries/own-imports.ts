import { IMPORT_KINDS, type ImportKind } from '@/domain/importing/kinds';
import { sql, type Sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { permissionOfKind } from '../schema';

/** The kinds of file that the viewer may bring in, in the order in which they build on one another. */
export function importKindsOf(viewer: Viewer): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => can(viewer, permissionOfKind[kind]));
}

/** Which imports exist for the viewer, as a condition on `import i`: their own, of kinds they may bring in; managers see one another's. */
export function importScope(viewer: Viewer): Sql {
  const own = can(viewer, 'import.master') ? sql`true` : sql`i.created_by = ${viewer.userId}::uuid`;
  return sql`(i.kind = ANY(${importKindsOf(viewer)}::text[]) AND ${own})`;
}
