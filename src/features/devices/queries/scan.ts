import { z } from 'zod';
import type { Stage } from '@/domain/rollout/stages';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { ScanAnswer } from '../schema';
import { benchDevice } from './bench-device';

export const scanInput = z.strictObject({ text: z.string().trim().min(1).max(80) });

/**
 * What a scanned or typed text means: an asset tag, a serial number, or a personnel number. Whatever is
 * out of scope answers as an unknown text does.
 */
export async function findByScan(viewer: Viewer, { text }: { text: string }): Promise<ScanAnswer> {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  const byTag = await benchDevice(viewer, sql`d.asset_tag = ANY(${spellings}::text[])`);
  if (byTag) return { found: 'device', device: byTag };
  const bySerial = await benchDevice(viewer, sql`d.serial = ANY(${spellings}::text[])`);
  if (bySerial) return { found: 'device', device: bySerial };
  const people = await db().$queryRaw<{ id: string; name: string; stage: Stage }[]>(sql`
    SELECT a.id::text, a.first_name || ' ' || a.last_name AS name, a.stage::text FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.personnel_number = ANY(${spellings}::text[]) AND a.archived_at IS NULL AND ${agentScope(viewer, 'agent.read')}`);
  const person = people[0];
  if (!person) return { found: 'nothing' };
  const held = await benchDevice(
    viewer,
    sql`s.agent_id = ${person.id}::uuid AND (s.role = 'REPLACEMENT' OR NOT EXISTS (
          SELECT 1 FROM assignment x WHERE x.agent_id = s.agent_id AND x.role = 'REPLACEMENT' AND x.ended_at IS NULL))`,
  );
  return held
    ? { found: 'device', device: held }
    : { found: 'agent', name: person.name, personnelNumber: text, stage: person.stage };
}

export const openInput = z.strictObject({ id: z.uuid() });

/** A device by its id, for the bench; null out of scope. */
export function openOnBench(viewer: Viewer, { id }: { id: string }) {
  return benchDevice(viewer, sql`d.id = ${id}::uuid`);
}
