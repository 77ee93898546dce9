import { randomUUID } from 'node:crypto';
import type { Role } from '@/domain/access/roles';
import { setUp } from '@/features/organisation/commands/set-up';
import { db, inTransaction, sql, type Tx } from '@/server/db';
import { runCommand } from '@/server/command';
import { systemViewer, viewerOfEmail, type Viewer } from '@/server/viewer';

/** The day on which every test world lives, a Monday. */
export const worldDay = '2026-11-23';

export type World = {
  centers: Record<'CGN' | 'BER', string>;
  lines: Record<'MOBILE' | 'FIXED', string>;
  /** Two teams in Köln (the first for critical cases), one in Berlin. */
  teams: Record<'CGN-M01' | 'CGN-M02' | 'BER-F01', string>;
  /** Agent ids by personnel number: A001 … A008 of CGN-M01, A101 … A108 of CGN-M02, B001 … B008 of BER-F01. */
  agents: Record<string, string>;
  /** Device ids by asset tag: L-CGN-1 … 4 in Köln, L-BER-1 … 4 in Berlin, L-DEP-1 … 12 in the depot, D-CGN-1 … 4 desktops. */
  devices: Record<string, string>;
  viewers: {
    manager: Viewer;
    lead: Viewer;
    otherLead: Viewer;
    it: Viewer;
    otherIt: Viewer;
    officer: Viewer;
    auditor: Viewer;
    admin: Viewer;
    system: Viewer;
  };
};

/** Runs SQL as a change of a day, for what a test sets up behind the commands' back. */
export function onDay<T>(day: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw(sql`SELECT set_config('heimvorteil.day', ${day}, true)`);
    return work(tx);
  });
}

/** A small organisation with people of every role: two centers, three teams, 24 agents, 24 devices. */
export async function makeWorld(): Promise<World> {
  process.env['HEIMVORTEIL_TODAY'] = worldDay;
  const done = await runCommand(systemViewer(), setUp, { mode: 'EMPTY', rolloutStart: '2026-11-16' });
  if (!done.ok) throw new Error(done.code);
  return onDay(worldDay, async (tx) => {
    const centers = await insertPlaces(tx);
    const lines = await named(
      tx,
      sql`
      INSERT INTO service_line (code, name) VALUES ('MOBILE', 'Mobilfunk'), ('FIXED', 'Festnetz') RETURNING code AS name, id::text`,
    );
    const teams = await named(
      tx,
      sql`
      INSERT INTO team (code, name, center_id, service_line_id, critical_case)
      SELECT r.code, r.code, c.id, l.id, r.critical FROM (VALUES ('CGN-M01', 'CGN', 'MOBILE', true), ('CGN-M02', 'CGN', 'MOBILE', false), ('BER-F01', 'BER', 'FIXED', false)) r(code, center, line, critical)
        JOIN service_center c ON c.code = r.center JOIN service_line l ON l.code = r.line RETURNING code AS name, id::text`,
    );
    await tx.$executeRaw(sql`INSERT INTO ceiling ("from", max) VALUES ('2026-11-16', 1000)`);
    const devices = await insertDevices(tx);
    const agents = await insertAgents(tx);
    return { centers, lines, teams, agents, devices } as Omit<World, 'viewers'>;
  }).then(async (rest) => ({ ...rest, viewers: await makeViewers() }));
}

type Named = { name: string; id: string }[];

async function named(tx: Tx, statement: ReturnType<typeof sql>): Promise<Record<string, string>> {
  const rows = await tx.$queryRaw<Named>(statement);
  return Object.fromEntries(rows.map((row) => [row.name, row.id]));
}

function insertPlaces(tx: Tx) {
  return named(
    tx,
    sql`INSERT INTO service_center (code, name, city, state, latitude, longitude, handovers_per_day, conversions_per_day)
        VALUES ('CGN', 'Servicecenter Köln', 'Köln', 'DE-NW', 50.938, 6.96, 10, 4), ('BER', 'Servicecenter Berlin', 'Berlin', 'DE-BE', 52.52, 13.405, 10, 4)
        RETURNING code AS name, id::text`,
  );
}

function insertDevices(tx: Tx) {
  return named(
    tx,
    sql`INSERT INTO device (asset_tag, serial, kind, manufacturer, model, status, status_since, pool_id, location_id)
        SELECT r.tag, 'S-' || r.tag, r.kind::device_kind, 'Acme', '14', 'IN_STOCK', ${worldDay}::date, c.id, c.id
          FROM (SELECT 'L-CGN-' || n AS tag, 'LAPTOP' AS kind, 'CGN' AS center FROM generate_series(1, 4) n
                UNION ALL SELECT 'L-BER-' || n, 'LAPTOP', 'BER' FROM generate_series(1, 4) n
                UNION ALL SELECT 'L-DEP-' || n, 'LAPTOP', NULL FROM generate_series(1, 12) n
                UNION ALL SELECT 'D-CGN-' || n, 'DESKTOP', 'CGN' FROM generate_series(1, 4) n) r
          LEFT JOIN service_center c ON c.code = r.center RETURNING asset_tag AS name, id::text`,
  );
}

function insertAgents(tx: Tx) {
  return named(
    tx,
    sql`INSERT INTO agent (personnel_number, first_name, last_name, team_id, need, desktop_id, stage, stage_since, band)
        SELECT r.number, 'Vor' || r.number, 'Nach' || r.number, t.id, CASE WHEN d.id IS NULL THEN 'LAPTOP' ELSE 'EITHER' END::need, d.id,
               'WAITING', ${worldDay}::date, CASE WHEN t.critical_case THEN 1 ELSE 2 END
          FROM (SELECT 'A' || lpad(n::text, 3, '0') AS number, 'CGN-M01' AS team, CASE WHEN n <= 4 THEN 'D-CGN-' || n END AS desktop FROM generate_series(1, 8) n
                UNION ALL SELECT 'A' || (100 + n), 'CGN-M02', NULL FROM generate_series(1, 8) n
                UNION ALL SELECT 'B' || lpad(n::text, 3, '0'), 'BER-F01', NULL FROM generate_series(1, 8) n) r
          JOIN team t ON t.code = r.team LEFT JOIN device d ON d.asset_tag = r.desktop RETURNING personnel_number AS name, id::text`,
  );
}

/** Makes an account with one role and gives its viewer. Codes of centers and teams are its scope. */
export async function makeViewer(
  role: Role,
  scope: { all?: boolean; depot?: boolean; centers?: string[]; teams?: string[] } = { all: true },
): Promise<Viewer> {
  const email = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}@test.example`;
  const user = await db().user.create({
    data: {
      email,
      name: `Person ${role}`,
      roles: { create: { role, all: scope.all ?? false, depot: scope.depot ?? false } },
    },
    select: { id: true, roles: { select: { id: true } } },
  });
  const held = user.roles[0]?.id ?? '';
  await db().$executeRaw(
    sql`INSERT INTO role_scope_center SELECT ${held}::uuid, id FROM service_center WHERE code = ANY(${scope.centers ?? []}::text[])`,
  );
  await db().$executeRaw(
    sql`INSERT INTO role_scope_team SELECT ${held}::uuid, id FROM team WHERE code = ANY(${scope.teams ?? []}::text[])`,
  );
  const viewer = await viewerOfEmail(email, worldDay);
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

async function makeViewers(): Promise<World['viewers']> {
  return {
    manager: await makeViewer('ROLLOUT_MANAGER'),
    lead: await makeViewer('TEAM_LEAD', { teams: ['CGN-M01'] }),
    otherLead: await makeViewer('TEAM_LEAD', { teams: ['BER-F01'] }),
    it: await makeViewer('IT_STAFF', { centers: ['CGN'], depot: true }),
    otherIt: await makeViewer('IT_STAFF', { centers: ['BER'] }),
    officer: await makeViewer('PEOPLE_OFFICER'),
    auditor: await makeViewer('AUDITOR'),
    admin: await makeViewer('ADMIN'),
    system: systemViewer(),
  };
}
