import { clearAgents, undoClearance } from '@/features/agents/commands/clear';
import { takeWithdrawalBack } from '@/features/agents/commands/withdraw';
import { unassign } from '@/features/assignments/commands/unassign';
import { moveLoose } from '@/features/devices/commands/move';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeViewer, makeWorld, onDay, worldDay } from '../../support/world';
import { done } from '../agents/walk';

/** A team of 200 who all want one of the same 100 laptops, and who acts on them. */
export type Crowd = {
  /** In the order of their personnel numbers, P001 … P200. */
  agents: string[];
  /** The laptops that they can get: 84 of the depot made for them, 12 and 4 of the small world. */
  laptops: string[];
  manager: Viewer;
  lead: Viewer;
  it: Viewer;
};

export const crowdSize = 200;
export const laptopCount = 100;

/** Makes the crowd in an empty, migrated database: everybody has signed, a plan is in force. */
export async function makeCrowd(): Promise<Crowd> {
  const { viewers } = await makeWorld();
  const agents = await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 1000`);
    await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 300`);
    await tx.$executeRaw(sql`
      INSERT INTO device (asset_tag, serial, kind, manufacturer, model, status, status_since)
      SELECT 'L-MORE-' || n, 'S-MORE-' || n, 'LAPTOP', 'Acme', '14', 'IN_STOCK', ${worldDay}::date FROM generate_series(1, ${laptopCount - 16}) n`);
    return tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO agent (personnel_number, first_name, last_name, team_id, need, stage, stage_since, band)
      SELECT 'P' || lpad(n::text, 3, '0'), 'Vor' || n, 'Nach' || n, t.id, 'LAPTOP', 'WAITING', ${worldDay}::date, 2
        FROM generate_series(1, ${crowdSize}) n JOIN team t ON t.code = 'CGN-M02' ORDER BY n RETURNING id::text`);
  });
  const laptops = await db().$queryRaw<{ id: string }[]>(sql`
    SELECT d.id::text FROM device d LEFT JOIN service_center c ON c.id = d.pool_id
     WHERE d.kind = 'LAPTOP' AND (d.pool_id IS NULL OR c.code = 'CGN') ORDER BY d.asset_tag`);
  const crowd: Crowd = {
    agents: agents.map((agent) => agent.id),
    laptops: laptops.map((laptop) => laptop.id),
    manager: viewers.manager,
    lead: await makeViewer('TEAM_LEAD', { teams: ['CGN-M02'] }),
    it: viewers.it,
  };
  const draft = await done(crowd.manager, makeDraft, {});
  await done(crowd.manager, publishPlan, { planId: draft.planId });
  return crowd;
}

const nextRound = 'next round';

async function inStage(crowd: Crowd, ...stages: string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM agent WHERE id = ANY(${crowd.agents}::uuid[]) AND stage::text = ANY(${stages}::text[])`);
  return rows.map((row) => row.id);
}

/** What was reported faulty goes to repair and comes back. */
async function repair(crowd: Crowd): Promise<void> {
  const faulty = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT id::text FROM device WHERE status = 'FAULTY'`,
  );
  const ids = faulty.map((device) => device.id);
  if (ids.length === 0) return;
  for (const to of ['IN_REPAIR', 'IN_STOCK']) await done(crowd.it, moveLoose, { ids, to, reason: nextRound });
}

/** Brings everybody to WAITING or CLEARED and every laptop to stock, by the ordinary ways back. */
export async function gather(crowd: Crowd, to: 'WAITING' | 'CLEARED'): Promise<void> {
  await repair(crowd);
  const steps = [
    { stages: ['WITHDRAWN'], command: takeWithdrawalBack },
    { stages: ['DEVICE_ASSIGNED', 'DEVICE_READY'], command: unassign },
    ...(to === 'WAITING' ? [{ stages: ['CLEARED'], command: undoClearance }] : []),
  ];
  for (const { stages, command } of steps) {
    const ids = await inStage(crowd, ...stages);
    if (ids.length > 0) await done(crowd.manager, command, { selection: { ids }, reason: nextRound });
  }
  if (to === 'WAITING') return;
  const ids = await inStage(crowd, 'WAITING');
  if (ids.length > 0) await done(crowd.lead, clearAgents, { selection: { ids }, ...signed });
}

export const signed = { signedOn: worldDay, formVersion: '3' };
