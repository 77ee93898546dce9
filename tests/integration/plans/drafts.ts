import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { planSheet } from '@/features/plans/queries/board';
import type { BoardDay, WaveLine } from '@/features/plans/schema';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';

export const reason = 'Beschluss vom Montag';

/** A draft of the world as it is. */
export async function draftOf(world: World, input: object = {}): Promise<string> {
  return (await done(world.viewers.manager, makeDraft, input)).planId;
}

/** A draft of the world as it is, put in force. */
export async function publishedPlan(world: World): Promise<string> {
  const planId = await draftOf(world);
  await done(world.viewers.manager, publishPlan, { planId });
  return planId;
}

export type Promised = { number: string; date: string | null; rank: number | null };

/** The promises that hold, by personnel number. */
export function promisesNow(): Promise<Promised[]> {
  return db().$queryRaw(sql`
    SELECT personnel_number AS number, promised_date::text AS date, promised_rank AS rank FROM agent ORDER BY 1`);
}

/** The dates of a plan, by personnel number. */
export async function datesOf(planId: string): Promise<Record<string, string | null>> {
  const rows = await db().$queryRaw<{ number: string; date: string | null }[]>(sql`
    SELECT a.personnel_number AS number, p.date::text FROM placement p JOIN agent a ON a.id = p.agent_id WHERE p.plan_id = ${planId}::uuid ORDER BY 1`);
  return Object.fromEntries(rows.map(({ number, date }) => [number, date]));
}

/** The days of a plan as its page shows them. */
export async function boardOf(
  viewer: Viewer,
  planId: string,
  today: string,
  centers: string[] = [],
): Promise<BoardDay[]> {
  return (await planSheet(viewer, planId, today, centers))?.days ?? [];
}

/** The waves of a plan as its page shows them. */
export async function wavesOf(viewer: Viewer, planId: string): Promise<WaveLine[]> {
  return (await planSheet(viewer, planId, worldDay))?.waves ?? [];
}
