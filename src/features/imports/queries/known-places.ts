import type { CenterName, KnownOf } from '@/domain/importing/known';
import type { Limit } from '@/domain/importing/records';
import { sql, type Tx } from '@/server/db';

type LimitColumns = { people: number | null; share: string | null };

/** A limit as the files write it: people, or a share in percent. */
export function limitOf({ people, share }: LimitColumns): Limit | null {
  if (people !== null) return { unit: 'people', value: people };
  return share === null ? null : { unit: 'percent', value: Number((Number(share) * 100).toFixed(4)) };
}

/** Center codes with their names; only those that `where` lets through (on service_center c). */
export async function centerNames(tx: Tx, where = sql`true`): Promise<Map<string, CenterName>> {
  const rows = await tx.$queryRaw<CenterName[]>(
    sql`SELECT c.code, c.name FROM service_center c WHERE c.archived_at IS NULL AND ${where}`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

export async function knownCenters(tx: Tx): Promise<KnownOf['centers']> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      code: string;
      name: string;
      city: string;
      state: string;
      latitude: string | null;
      longitude: string | null;
      handoversPerDay: number | null;
      conversionsPerDay: number | null;
    }[]
  >(sql`SELECT id::text, code, name, city, state, latitude::text, longitude::text,
               handovers_per_day AS "handoversPerDay", conversions_per_day AS "conversionsPerDay"
          FROM service_center WHERE archived_at IS NULL`);
  const number = (text: string | null) => (text === null ? null : Number(text));
  return {
    centers: new Map(
      rows.map((row) => [
        row.code,
        { ...row, latitude: number(row.latitude), longitude: number(row.longitude) },
      ]),
    ),
  };
}

export async function knownServiceLines(tx: Tx): Promise<KnownOf['service-lines']> {
  const rows = await tx.$queryRaw<({ id: string; code: string; name: string } & LimitColumns)[]>(sql`
    SELECT id::text, code, name, max_in_transition AS people, transition_share::text AS share
      FROM service_line WHERE archived_at IS NULL`);
  return {
    serviceLines: new Map(
      rows.map(({ id, code, name, ...limit }) => [code, { id, code, name, maxInTransition: limitOf(limit) }]),
    ),
  };
}

export async function knownTeams(tx: Tx): Promise<KnownOf['teams']> {
  type Row = {
    id: string;
    code: string;
    name: string;
    center: string;
    serviceLine: string;
    criticalCase: boolean;
    leads: string[];
    members: number;
  } & LimitColumns;
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT t.id::text, t.code, t.name, c.code AS center, l.code AS "serviceLine", t.critical_case AS "criticalCase",
           t.max_in_transition AS people, t.transition_share::text AS share,
           ARRAY(SELECT e.email FROM team_lead e WHERE e.team_id = t.id AND e.until IS NULL ORDER BY e.email) AS leads,
           (SELECT count(*)::int FROM agent a WHERE a.team_id = t.id AND a.archived_at IS NULL) AS members
      FROM team t JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id
     WHERE t.archived_at IS NULL`);
  const lines = await tx.$queryRaw<{ code: string; name: string }[]>(
    sql`SELECT code, name FROM service_line WHERE archived_at IS NULL`,
  );
  return {
    teams: new Map(
      rows.map(({ people, share, ...row }) => [
        row.code,
        { ...row, maxInTransition: limitOf({ people, share }) },
      ]),
    ),
    centers: await centerNames(tx),
    serviceLines: new Map(lines.map((line) => [line.code, line])),
  };
}
