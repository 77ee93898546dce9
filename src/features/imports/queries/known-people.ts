import { userKey, groundKey, type KnownOf } from '@/domain/importing/known';
import type { Role } from '@/domain/access/roles';
import type { Baseline, GroundKind, Need } from '@/domain/importing/records';
import { sql, type Tx } from '@/server/db';
import { unseal } from '@/server/grounds-key';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import { centerNames } from './known-places';

export async function knownAgents(tx: Tx): Promise<KnownOf['agents']> {
  type Row = {
    id: string;
    personnelNumber: string;
    firstName: string;
    lastName: string;
    email: string | null;
    team: string;
    remote: boolean;
    need: Need;
    desktop: string | null;
    earliest: string | null;
    stage: string;
    assignedDesktop: string | null;
  };
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name AS "firstName", a.last_name AS "lastName",
           a.email, t.code AS team, a.baseline_remote AS remote, a.need::text, d.asset_tag AS desktop,
           a.earliest::text, a.stage::text, o.asset_tag AS "assignedDesktop"
      FROM agent a JOIN team t ON t.id = a.team_id LEFT JOIN device d ON d.id = a.desktop_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.route = 'OWN_DESKTOP' AND s.ended_at IS NULL
      LEFT JOIN device o ON o.id = s.device_id
     WHERE a.archived_at IS NULL`);
  const teams = await tx.$queryRaw<{ code: string; center: string }[]>(
    sql`SELECT t.code, c.code AS center FROM team t JOIN service_center c ON c.id = t.center_id WHERE t.archived_at IS NULL`,
  );
  type Desk = { tag: string; kind: 'LAPTOP' | 'DESKTOP'; status: string; pool: string; agent: string | null };
  const desks = await tx.$queryRaw<Desk[]>(sql`
    SELECT d.asset_tag AS tag, d.kind::text, d.status::text, coalesce(c.code, 'depot') AS pool, a.personnel_number AS agent
      FROM device d LEFT JOIN service_center c ON c.id = d.pool_id LEFT JOIN agent a ON a.desktop_id = d.id
     WHERE d.archived_at IS NULL`);
  return {
    agents: new Map(
      rows.map(({ remote, ...row }) => {
        const baseline: Baseline = remote ? 'REMOTE' : 'ON_SITE';
        return [row.personnelNumber, { ...row, baseline }];
      }),
    ),
    teams: new Map(teams.map((team) => [team.code, team.center])),
    centers: await centerNames(tx),
    devices: new Map(desks.map(({ tag, ...desk }) => [tag, desk])),
  };
}

export async function knownUsers(tx: Tx): Promise<KnownOf['users']> {
  type Row = {
    id: string;
    email: string;
    name: string;
    role: Role;
    all: boolean;
    depot: boolean;
    centers: string[];
    teams: string[];
  };
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT u.id::text, u.email, u.name, r.role::text, r."all", r.depot,
           ARRAY(SELECT c.code FROM role_scope_center s JOIN service_center c ON c.id = s.center_id WHERE s.user_role_id = r.id ORDER BY c.code) AS centers,
           ARRAY(SELECT t.code FROM role_scope_team s JOIN team t ON t.id = s.team_id WHERE s.user_role_id = r.id AND s.until IS NULL ORDER BY t.code) AS teams
      FROM app_user u JOIN user_role r ON r.user_id = u.id WHERE NOT u.system`);
  const teams = await tx.$queryRaw<{ code: string }[]>(sql`SELECT code FROM team WHERE archived_at IS NULL`);
  return {
    users: new Map(
      rows.map(({ id, email, name, role, ...scope }) => [
        userKey({ email, role }),
        { id, email, name, role, scope },
      ]),
    ),
    centers: await centerNames(tx),
    teams: new Set(teams.map((team) => team.code)),
  };
}

/** Grounds and people in the officer's scope; people out of it do not exist for the file. */
export async function knownGrounds(tx: Tx, viewer: Viewer): Promise<KnownOf['grounds']> {
  const scope = agentScope(viewer, 'import.grounds');
  type Row = {
    id: string;
    personnelNumber: string;
    kind: Uint8Array;
    validFrom: string;
    validUntil: string | null;
  };
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT g.id::text, a.personnel_number AS "personnelNumber", g.kind_cipher AS kind,
           g.valid_from::text AS "validFrom", g.valid_until::text AS "validUntil"
      FROM priority_ground g JOIN agent a ON a.id = g.agent_id JOIN team t ON t.id = a.team_id
     WHERE g.withdrawn_at IS NULL AND ${scope}`);
  const people = await tx.$queryRaw<{ number: string }[]>(sql`
    SELECT a.personnel_number AS number FROM agent a JOIN team t ON t.id = a.team_id WHERE a.archived_at IS NULL AND ${scope}`);
  return {
    grounds: new Map(
      rows.map(({ kind, ...row }) => {
        const ground = unseal(kind) as GroundKind;
        return [groundKey({ personnelNumber: row.personnelNumber, ground }), { ...row, ground }];
      }),
    ),
    agents: new Set(people.map((person) => person.number)),
  };
}
