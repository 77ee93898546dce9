import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '@/domain/importing/kinds';
import { clearAgents } from '@/features/agents/commands/clear';
import { assignSelection } from '@/features/assignments/commands/assign';
import { runChecks } from '@/features/doctor/queries';
import { closeDb, db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeWorld, worldDay, type World } from '../../support/world';
import { stockIsRight } from '../devices/bench';
import { changeOf, undo, undone } from '../undo/undone';
import { apply, previewed, rosterWithDesktop } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await applied(world.viewers.manager, 'devices', 'asset_tag,serial,kind,pool\nD-CGN-9,SD9,desktop,CGN\n');
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

/** Applies a file and gives its change. */
async function applied(viewer: Viewer, kind: ImportKind, text: string): Promise<string> {
  const { importId } = await previewed(viewer, kind, text);
  const result = await apply(viewer, importId);
  if (!result.ok) throw new Error(result.code);
  return result.changeSet;
}

/** Everything that an import can write, as one text; versions and days of standing aside. */
async function everything(): Promise<string> {
  const tables = [
    'service_center',
    'service_line',
    'team',
    'team_lead',
    'agent',
    'device',
    'delivery',
    'user_role',
  ];
  const parts = tables.map(
    (table) =>
      `SELECT '${table} ' || (to_jsonb(x) - 'version' - 'stage_since' - 'status_since')::text AS line FROM ${table} x
        WHERE to_jsonb(x)->>'archived_at' IS NULL`,
  );
  const rows = await db().$queryRawUnsafe<{ line: string }[]>(`${parts.join(' UNION ALL ')} ORDER BY 1`);
  return rows.map((row) => row.line).join('\n');
}

const files: [ImportKind, string][] = [
  [
    'centers',
    'code,name,city,state,handovers_per_day\nCGN,Servicecenter Köln-Deutz,Köln,NW,77\nHAM,Servicecenter Hamburg,Hamburg,HH,5\n',
  ],
  ['service-lines', 'Servicebereich;Name;höchstens im Umzug\nMOBILE;Mobil;20 %\nTECH;Technik;\n'],
  [
    'teams',
    'Team;Servicecenter;Servicebereich;kritische Fälle;höchstens im Umzug;Teamleitung\nCGN-M02;CGN;FIXED;ja;3;a@b.example\nNEW-T1;BER;FIXED;nein;;c@d.example\n',
  ],
  [
    'devices',
    'asset_tag,serial,kind,model,pool,status\nL-CGN-1,S-L-CGN-1,laptop,Neu,BER,faulty\nL-NEW-1,SN1,laptop,X,BER,in stock\nD-NEW-1,SN2,desktop,X,CGN,in stock\n',
  ],
  [
    'agents',
    rosterWithDesktop(
      'A001;Neu;Name;CGN-M01;D-CGN-9',
      'A002;VorA002;NachA002;CGN-M02;',
      'A101;VorA101;NachA101;BER-F01;',
      'N01;Ada;Neu;CGN-M01;',
    ),
  ],
  ['deliveries', 'Lieferung;Lager;erwartet am;Anzahl\nLF-N;depot;30.11.2026;200\n'],
];

describe('an applied file', () => {
  it.each(files)('of %s is taken back entirely', async (kind, text) => {
    const before = await everything();
    const change = await applied(world.viewers.manager, kind, text);
    expect(await everything()).not.toBe(before);
    const outcome = await undone(world.viewers.manager, change);
    expect(outcome).toMatchObject({ blocked: 0, refused: [] });
    expect(await everything()).toBe(before);
    await stockIsRight();
    expect(await undo(world.viewers.manager, change)).toMatchObject({ code: 'ALREADY_DONE' });
  });

  it.each(files)('of %s comes in again after that, as it did the first time', async (kind, text) => {
    const { importId, counts } = await previewed(world.viewers.manager, kind, text);
    expect(counts.new).toBeGreaterThan(0);
    expect(await apply(world.viewers.manager, importId)).toMatchObject({ ok: true });
    expect((await previewed(world.viewers.manager, kind, text)).counts).toMatchObject({ new: 0, changed: 0 });
    await stockIsRight();
  });

  it('that several built on each other is taken back one after the other', async () => {
    const { manager } = world.viewers;
    const before = await everything();
    const changes = [
      await applied(manager, 'centers', 'code,name,city,state\nMUC,München,München,BY\n'),
      await applied(manager, 'teams', 'Team;Servicecenter;Servicebereich\nMUC-T1;MUC;MOBILE\n'),
      await applied(manager, 'agents', 'Personalnummer;Vorname;Nachname;Team\nM01;A;B;MUC-T1\n'),
    ];
    const [center, team] = changes;
    expect(await undo(manager, team ?? '')).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    expect(await undo(manager, center ?? '')).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    for (const change of changes.reverse())
      expect(await undone(manager, change)).toMatchObject({ blocked: 0 });
    expect(await everything()).toBe(before);
  });
});

describe('what was built on a file', () => {
  const roster = (...rows: string[]) => ['Personalnummer;Vorname;Nachname;Team', ...rows].join('\n');

  it('is named by row and event, and stays; the rest goes back where that is asked for', async () => {
    const { manager } = world.viewers;
    const change = await applied(
      manager,
      'agents',
      roster('P01;A;B;CGN-M01', 'P02;A;C;CGN-M01', 'B001;VorB001;Anders;BER-F01'),
    );
    const [person] = await db().$queryRaw<{ id: string }[]>(
      sql`SELECT id::text FROM agent WHERE personnel_number = 'P01'`,
    );
    await changeOf(world.viewers.lead, clearAgents, {
      selection: { ids: [person?.id] },
      signedOn: worldDay,
      formVersion: '1',
    });
    const before = await everything();
    expect(await undo(manager, change, { whole: true })).toMatchObject({
      code: 'UNDO_NOT_POSSIBLE',
      params: { count: 1 },
    });
    expect(await everything()).toBe(before);
    expect(await undone(manager, change)).toMatchObject({
      undone: 2,
      blocked: 1,
      refused: [{ type: 'agent', id: person?.id, code: 'BUILT_ON', event: { action: 'agent.cleared' } }],
    });
    const left = await db().$queryRaw<{ number: string; name: string }[]>(sql`
      SELECT personnel_number AS number, last_name AS name FROM agent
       WHERE personnel_number IN ('P01', 'P02', 'B001') AND archived_at IS NULL ORDER BY 1`);
    expect(left).toEqual([
      { number: 'B001', name: 'NachB001' },
      { number: 'P01', name: 'B' },
    ]);
  });

  it('in another field does not stand in the way', async () => {
    const { manager } = world.viewers;
    const first = await applied(
      manager,
      'agents',
      'Personalnummer;Vorname;Nachname;Team;E-Mail\nB002;VorB002;NachB002;BER-F01;b@x.example\n',
    );
    await applied(manager, 'agents', roster('B002;VorB002;Umbenannt;BER-F01'));
    expect(await undone(manager, first)).toMatchObject({ undone: 1 });
    const [row] = await db().$queryRaw<{ name: string; email: string | null }[]>(
      sql`SELECT last_name AS name, email FROM agent WHERE personnel_number = 'B002'`,
    );
    expect(row).toEqual({ name: 'Umbenannt', email: null });
  });

  it('a device that has been assigned stays', async () => {
    const { manager } = world.viewers;
    await changeOf(world.viewers.otherLead, clearAgents, {
      selection: { ids: [world.agents['B005']] },
      signedOn: worldDay,
      formVersion: '1',
    });
    const change = await applied(
      manager,
      'devices',
      `asset_tag,serial,kind,pool\n${Array.from({ length: 3 }, (_, index) => `L-Z-${index},SZ-${index},laptop,BER`).join('\n')}\n`,
    );
    const taken = await changeOf(manager, assignSelection, { selection: { ids: [world.agents['B005']] } });
    const outcome = await undone(manager, change);
    expect(outcome.undone + outcome.blocked).toBe(3);
    expect(await undone(manager, taken)).toMatchObject({ undone: 1 });
    await stockIsRight();
  });
});

describe('files of grounds and accounts', () => {
  it('grounds go, a corrected validity comes back, and only for the officer', async () => {
    const { officer, manager } = world.viewers;
    const text = (until: string) =>
      `Personalnummer;Vorranggrund;gültig ab;gültig bis\nB003;alleinerziehend;01.11.2026;${until}\n`;
    const made = await applied(officer, 'grounds', text(''));
    const changed = await applied(officer, 'grounds', text('31.12.2026'));
    expect(await undo(manager, changed)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(officer, made)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    expect(await undone(officer, changed)).toMatchObject({ undone: 1 });
    const until = await db().$queryRaw<{ until: string | null }[]>(
      sql`SELECT valid_until::text AS until FROM priority_ground WHERE withdrawn_at IS NULL`,
    );
    expect(until).toEqual([{ until: null }]);
    expect(await undone(officer, made)).toMatchObject({ undone: 1 });
    expect(await db().$queryRaw(sql`SELECT 1 FROM priority_ground WHERE withdrawn_at IS NULL`)).toEqual([]);
  });

  it('roles of a file go, scopes come back, and accounts that it opened close', async () => {
    const { admin } = world.viewers;
    const roles = () =>
      db().$queryRaw(sql`
        SELECT u.email, u.active, r.role::text, array_agg(c.code ORDER BY c.code) AS centers FROM app_user u LEFT JOIN user_role r ON r.user_id = u.id
          LEFT JOIN role_scope_center s ON s.user_role_id = r.id LEFT JOIN service_center c ON c.id = s.center_id
         WHERE u.email LIKE '%@file.example' GROUP BY 1, 2, 3 ORDER BY 1, 3`);
    const head = 'email,name,role,scope';
    const first = await applied(admin, 'users', `${head}\na@file.example,A,it staff,CGN\n`);
    const before = await roles();
    const second = await applied(
      admin,
      'users',
      `${head}\na@file.example,A,it staff,BER\na@file.example,A,rollout manager,all\nb@file.example,B,auditor,all\n`,
    );
    expect(await undo(admin, first)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    expect(await undone(admin, second)).toMatchObject({ undone: 3 });
    expect(await roles()).toEqual([
      ...(before as unknown[]),
      { email: 'b@file.example', active: false, role: null, centers: [null] },
    ]);
    expect(await undone(admin, first)).toMatchObject({ undone: 1 });
  });
});
