import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@/domain/commands/result';
import type { Rejection } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import { discardImport } from '@/features/imports/commands/discard-import';
import { previewFile, type PreviewResult } from '@/features/imports/commands/preview-import';
import { importDetail, listImports, previewRows } from '@/features/imports/queries/imports';
import { importKindsOf } from '@/features/imports/queries/own-imports';
import { rejectedFile } from '@/features/imports/queries/rejected-file';
import { runChecks } from '@/features/doctor/queries';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeViewer, makeWorld, onDay, worldDay, type World } from '../../support/world';
import { apply, previewed, take } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

function preview(viewer: Viewer, kind: ImportKind, text: string): Promise<Result<PreviewResult>> {
  return runCommand(viewer, previewFile, { kind, fileName: `${kind}.csv`, bytes: Buffer.from(text, 'utf8') });
}

const inCodes = { locale: 'de', say: (found: Rejection) => found.code } as const;

const agentCount = async () =>
  (await db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM agent`))[0]?.n;
const roster = (...rows: string[]) => ['Personalnummer;Vorname;Nachname;Team', ...rows].join('\n');

describe('a file that comes in', () => {
  it('makes centers, lines, teams, devices, agents and deliveries, each by its key', async () => {
    const { manager } = world.viewers;
    expect(
      await take(manager, 'centers', 'code,name,city,state\nHAM,Servicecenter Hamburg,Hamburg,HH\n'),
    ).toMatchObject({ new: 1 });
    expect(await take(manager, 'service-lines', 'Servicebereich;Name\nTECH;Technik\n')).toMatchObject({
      new: 1,
    });
    expect(
      await take(
        manager,
        'teams',
        'Team;Servicecenter;Servicebereich;kritische Fälle;Teamleitung\nHAM-T01;HAM;TECH;ja;a@b.example, c@d.example\n',
      ),
    ).toMatchObject({ new: 1 });
    expect(
      await take(
        manager,
        'devices',
        'asset_tag,serial,kind,pool\nL-HAM-1,S1,laptop,HAM\nD-HAM-1,S2,desktop,HAM\n',
      ),
    ).toMatchObject({ new: 2 });
    expect(
      await take(
        manager,
        'agents',
        'Personalnummer;Vorname;Nachname;Team;Desktop\n0701;Ada;Özdemir;HAM-T01;D-HAM-1\n0702;Bo;Weiß;HAM-T01;\n',
      ),
    ).toMatchObject({ new: 2 });
    expect(
      await take(manager, 'deliveries', 'Lieferung;Lager;erwartet am;Anzahl\nLF-1;depot;30.11.2026;200\n'),
    ).toMatchObject({ new: 1 });
    const [agent] = await db().$queryRaw<{ band: number; need: string; stage: string }[]>(
      sql`SELECT band, need::text, stage::text FROM agent WHERE personnel_number = '0701'`,
    );
    expect(agent).toEqual({ band: 1, need: 'EITHER', stage: 'WAITING' });
  });

  it('changes nothing when it comes a second time', async () => {
    const text = roster('9001;Cem;Aydın;CGN-M02', '9002;Eva;Groß;CGN-M02');
    expect(await take(world.viewers.manager, 'agents', text)).toMatchObject({ new: 2 });
    expect(await take(world.viewers.manager, 'agents', text)).toEqual({
      new: 0,
      changed: 0,
      unchanged: 2,
      rejected: 0,
    });
  });

  it('applies nothing while rows are rejected, and just the good ones when somebody says so', async () => {
    const before = await agentCount();
    const text = roster('9101;Ida;Keller;CGN-M02', '9102;Jan;Vogt;CGN-M99');
    const { importId, counts, rejections } = await previewed(world.viewers.manager, 'agents', text);
    expect(counts).toMatchObject({ new: 1, rejected: 1 });
    expect(rejections[0]).toMatchObject({ line: 3, column: 'Team', value: 'CGN-M99', code: 'UNKNOWN_TEAM' });
    expect(await apply(world.viewers.manager, importId)).toMatchObject({
      ok: false,
      code: 'IMPORT_HAS_REJECTIONS',
    });
    expect(await agentCount()).toBe(before);
    expect(await apply(world.viewers.manager, importId, true)).toMatchObject({ ok: true });
    expect(await agentCount()).toBe((before ?? 0) + 1);
  });

  it('gives its rejected rows back in their own columns, with the reason behind', async () => {
    const rows = roster('9111;Ida;Keller;CGN-M02', '9112;+cmd;Vogt;CGN-M99');
    const { importId } = await previewed(world.viewers.manager, 'agents', rows);
    const file = await rejectedFile(world.viewers.manager, importId, inCodes);
    const given = await text(file?.bytes ?? Readable.from([]));
    expect(given).toContain('9112');
    expect(given).toContain('UNKNOWN_TEAM');
    expect(given).not.toContain('9111');
    expect(given).not.toContain(';+cmd');
  });

  it('gives all its rejected rows back, though the preview lists but the first thousand', async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `${20_000 + index};Ida;Keller;CGN-M99`);
    const { importId } = await previewed(world.viewers.manager, 'agents', roster(...rows));
    const view = await importDetail(world.viewers.manager, importId);
    expect([view?.rejections.length, view?.rejectionTotal]).toEqual([1_000, 1_200]);
    const file = await rejectedFile(world.viewers.manager, importId, inCodes);
    expect((await text(file?.bytes ?? Readable.from([]))).trimEnd().split('\n')).toHaveLength(1_201);
  });

  it('is refused when the preview is no longer true', async () => {
    const { manager } = world.viewers;
    const held = await previewed(manager, 'agents', roster('9201;Uwe;Alt;CGN-M02'));
    await take(manager, 'agents', roster('9201;Uwe;Neu;CGN-M02'));
    expect(await apply(manager, held.importId)).toMatchObject({ ok: false, code: 'IMPORT_OUTDATED' });
  });

  it('is applied once by two people at once', async () => {
    const { manager } = world.viewers;
    const { importId } = await previewed(manager, 'agents', roster('9301;Max;Zwei;CGN-M02'));
    const results = await Promise.all([apply(manager, importId), apply(manager, importId)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'ALREADY_DONE' });
  });

  it.each([
    ['', 'EMPTY_FILE'],
    ['Personalnummer;Vorname;Nachname;Team\n', 'ONLY_HEADERS'],
    ['Vorname;Nachname\nA;B\n', 'MISSING_COLUMN'],
    ['Personalnummer;Vorname;Nachname;Team\n"1;A;B;C\n', 'UNBALANCED_QUOTE'],
  ])('says of %j what is wrong with it as a whole', async (text, code) => {
    expect(await preview(world.viewers.manager, 'agents', text)).toMatchObject({
      ok: true,
      value: { usable: false, code },
    });
  });

  it('can be thrown away, and then not be applied', async () => {
    const { importId } = await previewed(world.viewers.manager, 'agents', roster('9401;Weg;Damit;CGN-M02'));
    expect(await runCommand(world.viewers.manager, discardImport, { importId })).toMatchObject({ ok: true });
    expect(await apply(world.viewers.manager, importId)).toMatchObject({
      ok: false,
      code: 'IMPORT_NOT_READY',
    });
  });
});

describe('a change of team by file', () => {
  it('brings the band of the new team and drops the promise', async () => {
    const { manager } = world.viewers;
    const id = world.agents['A101'];
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE agent SET promised_date = '2026-11-30', promised_rank = 1, promised_route = 'LAPTOP' WHERE id = ${id}::uuid`,
      ),
    );
    await take(manager, 'agents', roster('A101;VorA101;NachA101;CGN-M01'));
    const [agent] = await db().$queryRaw<{ band: number; promised: string | null }[]>(
      sql`SELECT band, promised_date::text AS promised FROM agent WHERE id = ${id}::uuid`,
    );
    expect(agent).toEqual({ band: 1, promised: null });
  });
});

describe('who may bring in what', () => {
  it('each role has its kinds', () => {
    expect(importKindsOf(world.viewers.lead)).toEqual([]);
    expect(importKindsOf(world.viewers.it)).toEqual(['devices', 'deliveries']);
    expect(importKindsOf(world.viewers.officer)).toEqual(['grounds']);
    expect(importKindsOf(world.viewers.admin)).toEqual(['users']);
    expect(importKindsOf(world.viewers.manager)).not.toContain('grounds');
  });

  it('a kind that is not theirs is refused, and an import of another kind does not exist for them', async () => {
    expect(await preview(world.viewers.it, 'agents', roster('9;A;B;CGN-M01'))).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    expect(await preview(world.viewers.lead, 'agents', roster('9;A;B;CGN-M01'))).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    const { importId } = await previewed(world.viewers.manager, 'agents', roster('9501;A;B;CGN-M02'));
    expect(await importDetail(world.viewers.it, importId)).toBeNull();
    expect(await previewRows(world.viewers.it, { importId, verdict: 'new', offset: 0 })).toEqual([]);
    expect(await apply(world.viewers.it, importId)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect((await listImports(world.viewers.manager)).map((one) => one.id)).toContain(importId);
  });

  it('a preview belongs to who made it: nobody else of the same role applies it or throws it away', async () => {
    const officer = await makeViewer('PEOPLE_OFFICER', { centers: ['BER'] });
    const grounds = 'Personalnummer;Vorranggrund;gültig ab\nA106;alleinerziehend;01.11.2026\n';
    const ground = await previewed(world.viewers.officer, 'grounds', grounds);
    const stock = await previewed(
      world.viewers.it,
      'devices',
      'asset_tag,serial,kind,pool\nX-9,SX9,laptop,CGN\n',
    );
    for (const [other, { importId }] of [
      [officer, ground],
      [world.viewers.otherIt, stock],
    ] as const) {
      expect(await apply(other, importId)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
      expect(await runCommand(other, discardImport, { importId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await rejectedFile(other, importId, inCodes)).toBeNull();
    }
    expect(await apply(world.viewers.it, stock.importId)).toMatchObject({ ok: true });
  });

  it('IT staff book devices only into their own pools', async () => {
    const text = 'asset_tag,serial,kind,pool\nX-1,SX1,laptop,BER\nX-2,SX2,laptop,CGN\n';
    const { rejections, counts } = await previewed(world.viewers.it, 'devices', text);
    expect(counts).toMatchObject({ new: 1, rejected: 1 });
    expect(rejections[0]).toMatchObject({ line: 2, value: 'BER', code: 'UNKNOWN_POOL' });
  });

  it('nobody gives a role to themselves by a file', async () => {
    const { admin } = world.viewers;
    const { importId } = await previewed(
      admin,
      'users',
      `email,name,role,scope\n${admin.email},Ich,rollout manager,all\n`,
    );
    expect(await apply(admin, importId)).toMatchObject({ ok: false, code: 'OWN_ROLE' });
  });
});

describe('grounds by file', () => {
  it('lift the band, and stand nowhere in clear', async () => {
    const text = 'Personalnummer;Vorranggrund;gültig ab\nA102;alleinerziehend;01.11.2026\n';
    expect(await take(world.viewers.officer, 'grounds', text)).toMatchObject({ new: 1 });
    const [agent] = await db().$queryRaw<{ band: number }[]>(
      sql`SELECT band FROM agent WHERE id = ${world.agents['A102']}::uuid`,
    );
    expect(agent?.band).toBe(1);
    const traces = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT (SELECT count(*) FROM audit_event e WHERE e::text ~* 'single_parent|alleinerziehend')::int
           + (SELECT count(*) FROM change_set c WHERE c::text ~* 'single_parent|alleinerziehend')::int
           + (SELECT count(*) FROM import i WHERE i::text ~* 'single_parent|alleinerziehend')::int
           + (SELECT count(*) FROM import_row r WHERE r::text ~* 'single_parent|alleinerziehend')::int AS n`);
    expect(traces[0]?.n).toBe(0);
  });

  it('a rejected ground leaves no value behind either', async () => {
    const text =
      'Personalnummer;Vorranggrund;gültig ab\nA103;schwanger-geheim;01.11.2026\nA104;alleinerzihend;01.11.2026\n';
    const { rejections } = await previewed(world.viewers.officer, 'grounds', text);
    expect(rejections[0]).toMatchObject({ code: 'INVALID_GROUND', value: '' });
    const traces = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT (SELECT count(*) FROM change_set c WHERE c::text ~ 'geheim|alleinerz')::int + (SELECT count(*) FROM import i WHERE i::text ~ 'geheim|alleinerz')::int AS n`);
    expect(traces[0]?.n).toBe(0);
  });
});
