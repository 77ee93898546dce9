import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '@/domain/access/scope';
import { listAgents } from '@/features/agents/queries/list';
import type { AgentWindow } from '@/features/agents/schema';
import { listDevices } from '@/features/devices/queries/list';
import { registry } from '@/features/exports/queries/registry';
import { exportLists, type ExportListName } from '@/features/exports/schema';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { openSnapshot } from '@/server/snapshot';
import type { Viewer } from '@/server/viewer';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { column, everything, lines, sheet, taken } from './taken';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(
      sql`UPDATE agent SET promised_date = '2026-11-25', promised_rank = 7, promised_route = 'LAPTOP' WHERE personnel_number IN ('A001', 'A101', 'B001')`,
    );
    await tx.$executeRaw(
      sql`UPDATE agent SET last_name = '=HYPERLINK("http://evil.example")' WHERE personnel_number = 'A002'`,
    );
    await tx.$executeRaw(
      sql`INSERT INTO block (agent_id, kind, owner, note, opened_on, opened_by) SELECT id, 'OTHER', 'MANAGERS', '@SUM(1+1)', ${worldDay}::date, ${world.viewers.lead.userId}::uuid FROM agent WHERE personnel_number = 'A003'`,
    );
    await tx.$executeRaw(
      sql`INSERT INTO delivery (number, expected, laptops) VALUES ('LS-1', '2026-11-20', 5), ('LS-2', '2026-12-01', 7)`,
    );
  });
});

const events = () => db().auditEvent.count({ where: { action: 'export.made' } });
const roles = ['manager', 'lead', 'it', 'officer', 'auditor', 'admin'] as const;

describe('a list as a file', () => {
  it.each(exportLists)('%s is for whoever may read the list and for nobody else', async (list) => {
    for (const role of roles) {
      const viewer = world.viewers[role];
      const may = scopeOf(viewer.held, registry[list].permission) !== null;
      const before = await events();
      const planless = list === 'placements' || list === 'overtakings';
      const answer = await taken(viewer, list).then(
        () => 'file',
        (error: Error) => error.message,
      );
      expect([role, answer]).toEqual([role, may ? (planless ? 'NOT_FOUND' : 'file') : 'NOT_ALLOWED']);
      expect((await events()) - before).toBe(answer === 'file' ? 1 : 0);
    }
  });

  it('is not for somebody who is not signed in', async () => {
    await expect(taken(null, 'agents')).rejects.toThrow('NOT_SIGNED_IN');
  });

  it('has the lines of its page in their order, under its filter', async () => {
    for (const viewer of [world.viewers.manager, world.viewers.lead, world.viewers.it]) {
      const question: AgentWindow = {
        filter: { q: 'nach', centers: ['CGN'] },
        sort: 'stage',
        desc: true,
      };
      const page = await listAgents(viewer, question);
      const file = await column(viewer, 'agents', 'Personalnummer', { question });
      expect(file).toEqual(page.rows.map((row) => row.personnelNumber));
      const devices = { filter: { kinds: ['LAPTOP' as const] }, sort: 'pool' as const, desc: true };
      const shown = await listDevices(viewer, { ...devices, offset: 0 });
      expect(await column(viewer, 'devices', 'Inventarnummer', { question: devices })).toEqual(
        shown.rows.map((row) => row.assetTag),
      );
    }
  });

  it('holds only what its reader may see, rows and columns', async () => {
    const headers = async (viewer: Viewer) => (await lines(viewer, 'agents'))[0] ?? [];
    expect(await headers(world.viewers.manager)).toEqual(
      expect.arrayContaining(['Vorrangstufe', 'Rang', 'Bedarf']),
    );
    const lead = await headers(world.viewers.lead);
    expect(lead).toContain('Bedarf');
    const it = await headers(world.viewers.it);
    for (const header of ['Vorrangstufe', 'Rang']) expect([...lead, ...it]).not.toContain(header);
    expect(it).not.toContain('Bedarf');

    const numbers = (viewer: Viewer) => column(viewer, 'agents', 'Personalnummer');
    expect(await numbers(world.viewers.manager)).toHaveLength(24);
    expect((await numbers(world.viewers.lead)).every((number) => number.startsWith('A0'))).toBe(true);
    expect((await numbers(world.viewers.it)).sort()).toEqual(['A001', 'A101']);
    expect(await numbers(world.viewers.otherIt)).toEqual(['B001']);
  });

  it('asks nothing by a band of whoever may not see it', async () => {
    const question = { filter: { bands: [1] } };
    expect(await column(world.viewers.it, 'agents', 'Personalnummer', { question })).toHaveLength(2);
  });

  it('of deliveries shows what the tab of the page shows', async () => {
    const numbers = (show: string) =>
      column(world.viewers.manager, 'deliveries', 'Lieferung', { question: { show } });
    expect(await numbers('open')).toEqual(['LS-1', 'LS-2']);
    expect(await numbers('done')).toEqual([]);
    expect(await column(world.viewers.manager, 'deliveries', 'Stand')).toEqual([
      '3 Tage überfällig',
      'Erwartet',
    ]);
  });

  it('of a team is for its lead, and no other team’s', async () => {
    const team = (viewer: Viewer, code?: string) =>
      column(viewer, 'team', 'Personalnummer', { question: code ? { team: code } : {} });
    expect(await team(world.viewers.lead)).toHaveLength(8);
    await expect(team(world.viewers.lead, 'BER-F01')).rejects.toThrow('NOT_FOUND');
    expect(await team(world.viewers.otherLead, 'BER-F01')).toHaveLength(8);
  });

  it('of aggregates hides what its page hides', async () => {
    const [, all = []] = await lines(world.viewers.auditor, 'aggregates');
    expect(all[0]).toBe('Alle Servicecenter');
    expect(all.at(-1)).toBe('24');
  });

  it('refuses a question that its page could not ask', async () => {
    for (const question of [{ filter: { stage: 'x' } }, { filter: {}, sort: 'id; DROP' }, 7, null]) {
      await expect(taken(world.viewers.manager, 'agents', { question })).rejects.toThrow('INVALID');
    }
  });
});

describe('the cells of a file', () => {
  it('never begin a formula, and numbers and days are those of the language', async () => {
    const all = await lines(world.viewers.manager, 'agents', { question: { filter: {}, sort: 'name' } });
    const headers = all[0] ?? [];
    const evil = all.find((row) => row[0] === 'A002') ?? [];
    expect(evil[1]).toBe('VorA002 =HYPERLINK("http://evil.example")');
    const planned = all.find((row) => row[0] === 'A001') ?? [];
    expect(planned[headers.indexOf('Umzug am')]).toBe('25.11.2026');
    expect(planned[headers.indexOf('Rang')]).toBe('7');
    const english = await lines(world.viewers.manager, 'agents', { locale: 'en' });
    expect(english[0]).toContain('Personnel number');
    expect(english.flat()).toContain('2026-11-25');
    expect(await column(world.viewers.manager, 'blocks', 'Bemerkung')).toEqual(["'@SUM(1+1)"]);
  });

  it('of a workbook are text that stays text, numbers and real days', async () => {
    const xml = await sheet(world.viewers.manager, 'blocks');
    expect(xml).toContain('t="inlineStr" s="5"><is><t xml:space="preserve">@SUM(1+1)</t>');
    expect(xml).not.toContain('<f');
    const agents = await sheet(world.viewers.manager, 'agents');
    expect(agents).toContain('<v>46351</v>');
    expect(agents).toContain('=HYPERLINK(&quot;http://evil.example&quot;)');
    expect(agents.match(/<row /g)).toHaveLength(25);
  });

  it('come from one picture of the database, some at a time', async () => {
    const snapshot = await openSnapshot();
    const sizes: number[] = [];
    const seen = new Set<string>();
    for await (const rows of snapshot.batches<{ n: string }>(
      sql`SELECT personnel_number AS n FROM agent ORDER BY 1`,
      10,
    )) {
      sizes.push(rows.length);
      rows.forEach((row) => seen.add(row.n));
      if (sizes.length === 1)
        await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE agent SET version = version + 1`));
    }
    await snapshot.close();
    await snapshot.close();
    expect(sizes).toEqual([10, 10, 4]);
    expect(seen.size).toBe(24);
  });
});

it('every list has a question for everything', () => {
  const understood = exportLists.filter((list: ExportListName) => registry[list].ask(everything(list)));
  expect(understood).toEqual([...exportLists]);
  expect(today()).toBe(worldDay);
});
