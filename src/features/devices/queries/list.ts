import { db, emptySql, joinSql, sql, type Sql } from '@/server/db';
import { readWindow, type ListQuery } from '@/server/list-query';
import { agentScope, centerScope, deviceScope } from '@/server/scope-sql';
import { searchWords } from '@/server/search-words';
import { can, reach, type Viewer } from '@/server/viewer';
import {
  depotCode,
  type DeviceFilter,
  type DeviceLine,
  type DeviceSort,
  type DeviceWindow,
  type DeviceWindowInput,
  type PoolOption,
  type PoolStock,
} from '../schema';

const windowSize = 100;

const orderBy: Record<DeviceSort, Sql> = {
  assetTag: sql`d.asset_tag`,
  status: sql`d.status`,
  pool: sql`coalesce(pc.code, '')`,
  since: sql`d.status_since`,
  model: sql`d.model`,
};

/** Where a device is booked and with what it came. */
export const devicePlaces = sql`LEFT JOIN service_center pc ON pc.id = d.pool_id LEFT JOIN delivery v ON v.id = d.delivery_id`;

/** A filter as conditions on `device d` and `devicePlaces`; begins with AND. */
export function deviceFilterSql(filter: DeviceFilter): Sql {
  const columns = [sql`d.asset_tag`, sql`d.serial`, sql`d.model`, sql`d.manufacturer`];
  const parts: Sql[] = searchWords(filter.q, columns);
  if (filter.statuses?.length) parts.push(sql`d.status = ANY(${filter.statuses}::device_status[])`);
  if (filter.kinds?.length) parts.push(sql`d.kind = ANY(${filter.kinds}::device_kind[])`);
  if (filter.pools?.length) parts.push(sql`coalesce(pc.code, ${depotCode}) = ANY(${filter.pools}::text[])`);
  if (filter.delivery) parts.push(sql`v.number = ${filter.delivery}`);
  if (filter.inTransit) parts.push(sql`d.in_transit`);
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}

/** What the list of devices is asked for. */
export type DeviceQuestion = Pick<DeviceWindowInput, 'filter' | 'sort' | 'desc'>;

/** The devices that the viewer reaches, each with its holder as far as the viewer may read the person. */
export function devicesQuery(viewer: Viewer, input: DeviceQuestion): ListQuery<DeviceLine> {
  const where = sql`d.archived_at IS NULL AND ${deviceScope(viewer, 'device.read')} ${deviceFilterSql(input.filter)}`;
  const order = sql`${orderBy[input.sort]} ${input.desc ? sql`DESC` : emptySql}, d.asset_tag, d.id`;
  return {
    rows: (window) => sql`
      SELECT q.*, (SELECT a.first_name || ' ' || a.last_name FROM assignment s JOIN agent a ON a.id = s.agent_id JOIN team t ON t.id = a.team_id
                    WHERE s.device_id = q.id::uuid AND s.ended_at IS NULL AND ${agentScope(viewer, 'agent.read')}) AS holder
        FROM (SELECT d.id::text, d.asset_tag AS "assetTag", d.serial, d.kind::text, d.manufacturer, d.model, d.status::text,
                     d.status_since::text AS since, pc.code AS pool, pc.name AS "poolName", lc.name AS location, d.in_transit AS "inTransit",
                     v.number AS delivery, d.version, row_number() OVER (ORDER BY ${order})::int AS place
                FROM device d ${devicePlaces} LEFT JOIN service_center lc ON lc.id = d.location_id
               WHERE ${where} ORDER BY ${order} ${window}) q ORDER BY q.place`,
    count: sql`SELECT count(*)::int AS n FROM device d ${devicePlaces} WHERE ${where}`,
    toLines: (rows) => rows.map(withoutPlace),
  };
}

/** A window of 100 devices and how many the filter has in all. */
export async function listDevices(viewer: Viewer, input: DeviceWindowInput): Promise<DeviceWindow> {
  if (!can(viewer, 'device.read')) return { rows: [], total: 0 };
  return readWindow(devicesQuery(viewer, input), { offset: input.offset, limit: windowSize });
}

function withoutPlace(row: DeviceLine): DeviceLine {
  const { id, assetTag, serial, kind, manufacturer, model, status, since } = row;
  const { pool, poolName, location, inTransit, delivery, holder, version } = row;
  return {
    ...{ id, assetTag, serial, kind, manufacturer, model, status, since },
    ...{ pool, poolName, location, inTransit, delivery, holder, version },
  };
}

/** Free laptops of each pool that the viewer reaches, and those on the way there. */
export async function poolStock(viewer: Viewer): Promise<PoolStock[]> {
  const scope = reach(viewer, 'device.read');
  const depot = scope.all || scope.depot;
  return db().$queryRaw<PoolStock[]>(sql`
    SELECT p.code AS pool, p.name, coalesce(n.here, 0)::int AS "inStock", coalesce(n.underway, 0)::int AS underway
      FROM (SELECT c.id, c.code, c.name FROM service_center c WHERE c.archived_at IS NULL AND ${centerScope(viewer, 'device.read')}
            UNION ALL SELECT NULL::uuid, NULL, NULL WHERE ${depot}) p
      LEFT JOIN (SELECT pool_id, count(*) FILTER (WHERE NOT in_transit) AS here, count(*) FILTER (WHERE in_transit) AS underway
                   FROM device WHERE status = 'IN_STOCK' AND kind = 'LAPTOP' AND archived_at IS NULL GROUP BY pool_id) n
        ON n.pool_id IS NOT DISTINCT FROM p.id
     ORDER BY (p.id IS NOT NULL), p.name`);
}

/** The centers that a device or delivery may go to from here; the depot is always one and not in the list. */
export async function poolOptions(viewer: Viewer): Promise<PoolOption[]> {
  const scope = reach(viewer, 'device.write');
  const anywhere = can(viewer, 'delivery.write') || scope.all || scope.depot;
  return db().$queryRaw<PoolOption[]>(sql`
    SELECT c.code, c.name FROM service_center c
     WHERE c.archived_at IS NULL AND (${anywhere} OR ${centerScope(viewer, 'device.read')}) ORDER BY c.name`);
}
