import {
  adminFamilies,
  hiddenFamilies,
  hiddenFromAuditor,
  trailViews,
  type TrailView,
} from '@/domain/access/trail-readers';
import { joinSql, sql, type Sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';

const family = sql`split_part(e.action, '.', 1)`;
const noGrounds = sql`${family} <> ALL(${[...hiddenFamilies]}::text[])`;
/** A file of grounds would tell how many there are, a file of users who they are. */
const fileOf = (kind: string) => sql`(e.action = 'import.applied' AND e.after->>'kind' = ${kind})`;

/** Who took the grounds out is for the auditor to see, who took the accounts out for an administrator. */
const exportOf = (list: string) => sql`coalesce(e.action = 'export.made' AND e.subject_id = ${list}, false)`;

const conditions: Record<TrailView, Sql> = {
  manager: sql`(${noGrounds} AND NOT coalesce(${fileOf('grounds')}, false) AND NOT ${exportOf('grounds')})`,
  auditor: sql`(${noGrounds} AND NOT coalesce(${fileOf('grounds')}, false) AND e.action <> ALL(${[...hiddenFromAuditor]}::text[]))`,
  admin: sql`(${family} = ANY(${[...adminFamilies]}::text[]) OR coalesce(${fileOf('users')}, false) OR ${exportOf('users')})`,
};

/** The widest view of the viewer; null for those who may not read the trail. */
export function viewOf(viewer: Viewer): TrailView | null {
  return trailViews(viewer.held.map((held) => held.role))[0] ?? null;
}

/** The events that the viewer may read, as a condition on `audit_event e`: the union over the roles held. */
export function trailScope(viewer: Viewer): Sql {
  const views = trailViews(viewer.held.map((held) => held.role));
  if (views.length === 0) return sql`false`;
  return sql`(${joinSql(
    views.map((view) => conditions[view]),
    ' OR ',
  )})`;
}
