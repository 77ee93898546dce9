import { safeCount } from '@/domain/access/small-cells';
import type { TrailAction, TrailValues } from '@/domain/trail/actions';
import { offerColumns, offerOf, type OfferRow } from '@/features/undo/queries/offers';
import { db, emptySql, sql, type Sql } from '@/server/db';
import type { ListQuery } from '@/server/list-query';
import { can, type Viewer } from '@/server/viewer';
import type { TrailFilter, TrailLine, TrailWindow, TrailWindowInput } from '../schema';
import { idsIn, withLabels, type Labels } from './labels';
import { pseudonymMaker } from './pseudonym';
import { peopleLabels, subjectLabels } from './subjects';
import { trailScope, viewOf } from './trail-scope';

const windowSize = 100;

type Row = OfferRow & {
  id: string;
  at: Date;
  day: string;
  action: TrailAction;
  actorId: string;
  actor: string | null;
  subjectType: string;
  subjectId: string;
  before: TrailValues | null;
  after: TrailValues | null;
  reason: string | null;
};

/** The id behind a pseudonym; found by trying, since it leads nowhere back. */
async function idBehind(type: string, pseudonym: string): Promise<string | null> {
  const name = pseudonymMaker();
  const from = type === 'agent' ? sql`agent` : sql`device`;
  const ids = await db().$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM ${from}`);
  return ids.find(({ id }) => name(type, id) === pseudonym)?.id ?? null;
}

async function subjectSql(subject: string | undefined, hidden: boolean): Promise<Sql> {
  const [type, key] = subject?.split(':') ?? [];
  if (!type || !key) return emptySql;
  const veiled = hidden && (type === 'agent' || type === 'device');
  const id = veiled ? await idBehind(type, key) : key;
  return sql`AND e.subject_type = ${type} AND e.subject_id = ${id ?? ''}`;
}

async function filterSql(filter: TrailFilter, hidden: boolean): Promise<Sql> {
  const actions = filter.actions?.length ? sql`AND e.action = ANY(${[...filter.actions]}::text[])` : emptySql;
  const actor = filter.actor ? sql`AND e.actor_id = ${filter.actor}::uuid` : emptySql;
  const change = filter.changeSet ? sql`AND e.change_set = ${filter.changeSet}::uuid` : emptySql;
  const from = filter.from ? sql`AND e.day >= ${filter.from}::date` : emptySql;
  const until = filter.until ? sql`AND e.day <= ${filter.until}::date` : emptySql;
  return sql`${actions} ${actor} ${change} ${from} ${until} ${await subjectSql(filter.subject, hidden)}`;
}

const personal = new Set(['agent', 'device', 'block', 'stop', 'pin', 'overtaking', 'export']);

/**
 * The events that a filter leaves, the latest first. A manager reads all but grounds; an auditor reads people
 * and devices under a pseudonym and no free text about them; an administrator reads accounts and settings.
 */
export async function trailQuery(
  viewer: Viewer,
  { filter, before }: TrailWindowInput,
): Promise<ListQuery<Row, TrailLine>> {
  const hidden = viewOf(viewer) !== 'manager';
  const older = before ? sql`AND e.id < ${before}::bigint` : emptySql;
  const where = sql`${trailScope(viewer)} ${older} ${await filterSql(filter, hidden)}`;
  return {
    rows: (window) => sql`
    SELECT e.id::text, e.at, e.day::text, e.action, e.actor_id::text AS "actorId", u.name AS actor,
           e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.before, e.after, e.reason, ${offerColumns}
      FROM audit_event e LEFT JOIN app_user u ON u.id = e.actor_id
     WHERE ${where} ORDER BY e.id DESC ${window}`,
    count: sql`SELECT count(*)::int AS n FROM audit_event e WHERE ${where}`,
    toLines: async (rows) => {
      const people = await peopleOf(viewer, rows, hidden);
      const subjects = await subjectLabels(viewer, rows, people);
      return rows.map((row) => ({ ...toLine(row, hidden, people, subjects), undo: offerOf(viewer, row) }));
    },
  };
}

/** A window of a hundred events, the latest first. */
export async function listTrail(viewer: Viewer, asked: TrailWindowInput): Promise<TrailWindow> {
  if (!viewOf(viewer) || !can(viewer, 'trail.read')) return { events: [], more: false };
  const query = await trailQuery(viewer, asked);
  const rows = await db().$queryRaw<Row[]>(query.rows(sql`LIMIT ${windowSize + 1}`));
  return { events: await query.toLines(rows.slice(0, windowSize)), more: rows.length > windowSize };
}

/** People and devices by id: by name, or for an auditor under their pseudonyms. */
async function peopleOf(
  viewer: Viewer,
  rows: readonly Row[],
  hidden: boolean,
): Promise<{ agents: Labels; devices: Labels }> {
  const ids = (type: 'agent' | 'device') => [
    ...new Set([
      ...rows.filter((row) => row.subjectType === type).map((row) => row.subjectId),
      ...idsIn(rows, type),
    ]),
  ];
  if (!hidden) return peopleLabels(viewer, { agents: ids('agent'), devices: ids('device') });
  const name = pseudonymMaker();
  return {
    agents: new Map(ids('agent').map((id) => [id, name('agent', id)])),
    devices: new Map(ids('device').map((id) => [id, name('device', id)])),
  };
}

function toLine(
  row: Row,
  hidden: boolean,
  people: { agents: Labels; devices: Labels },
  subjects: Labels,
): Omit<TrailLine, 'undo'> {
  const about = hidden && personal.has(row.subjectType);
  const label = subjects.get(`${row.subjectType}:${row.subjectId}`) ?? null;
  const veiled = hidden && (row.subjectType === 'agent' || row.subjectType === 'device');
  return {
    id: row.id,
    at: row.at.toISOString(),
    day: row.day,
    action: row.action,
    actorId: row.actorId,
    actor: row.actor ?? '',
    subjectType: row.subjectType,
    subjectKey: `${row.subjectType}:${veiled ? (label ?? '') : row.subjectId}`,
    subject: label,
    before: withLabels(about ? publicValues(row.before) : row.before, people.agents, people.devices),
    after: withLabels(about ? publicValues(row.after) : row.after, people.agents, people.devices),
    reason: about ? null : row.reason,
    reasonHidden: about && row.reason !== null,
  };
}

/**
 * Of values about a person an auditor sees stages, statuses and dates; no number or tag by which to find one. Of an
 * export the list, its size and by what it was narrowed, but not to what: that would count small groups.
 */
const publicFields = new Set([
  'stage',
  'status',
  'route',
  'on',
  'signedOn',
  'agent',
  'device',
  'kind',
  'owner',
  'date',
  'step',
  'need',
  'list',
  'format',
  'rows',
  'narrowedBy',
]);

function publicValues(values: TrailValues | null): TrailValues | null {
  if (!values) return null;
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) =>
        publicFields.has(field) &&
        (field !== 'rows' || typeof value !== 'number' || safeCount(value).kind === 'shown'),
    ),
  );
}

/** Who stands in the trail as far as the viewer reads it, for the filter. */
export async function trailActors(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  if (!can(viewer, 'trail.read')) return [];
  return db().$queryRaw(sql`
    SELECT u.id::text AS value, u.name AS label FROM app_user u
     WHERE EXISTS (SELECT 1 FROM audit_event e WHERE e.actor_id = u.id AND ${trailScope(viewer)}) ORDER BY u.name`);
}
