import { canMerge, canSplit } from '@/domain/rollout/waves';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { mergeWavesInput, renameWaveInput, splitWaveInput } from '../schema';
import { cutWave, renumberWaves } from '../writes/renumber';
import { lockPlans } from '../writes/save-plan';

type Row = {
  id: string;
  planId: string;
  number: number;
  name: string;
  from: string;
  until: string;
  version: number;
};

async function lockedWave(tx: Tx, waveId: string, version: number): Promise<Row> {
  await lockPlans(tx);
  const rows = await tx.$queryRaw<(Row & { status: string })[]>(sql`
    SELECT w.id::text, w.plan_id::text AS "planId", w.number, w.name, w.from_date::text AS "from", w.until_date::text AS until, w.version, p.status::text
      FROM wave w JOIN plan p ON p.id = w.plan_id WHERE w.id = ${waveId}::uuid FOR UPDATE OF w`);
  const wave = rows[0] ?? refuse('NOT_FOUND');
  if (wave.status === 'SUPERSEDED') refuse('NOT_FOUND');
  if (wave.version !== version) refuse('STALE');
  return wave;
}

async function tell(
  context: CommandContext,
  wave: Row,
  after: Record<string, string | number>,
): Promise<void> {
  await context.trail([
    {
      action: 'wave.changed',
      subjectType: 'wave',
      subjectId: wave.id,
      before: { number: wave.number, name: wave.name, from: wave.from, until: wave.until },
      after,
    },
  ]);
}

export const renameWave = defineCommand({
  name: 'plans.renameWave',
  permission: 'plan.write',
  input: renameWaveInput,
  run: async (context, { waveId, version, name }) => {
    const wave = await lockedWave(context.tx, waveId, version);
    await context.tx.$executeRaw(
      sql`UPDATE wave SET name = ${name}, version = version + 1 WHERE id = ${waveId}::uuid`,
    );
    await tell(context, wave, { name });
    return { waveId };
  },
});

/** Cuts a wave in two: the second one begins on `at`. */
export const splitWave = defineCommand({
  name: 'plans.splitWave',
  permission: 'plan.write',
  input: splitWaveInput,
  run: async (context, { waveId, version, at }) => {
    const wave = await lockedWave(context.tx, waveId, version);
    if (!canSplit(wave, at).ok) refuse('INVALID', {}, { at: 'OUTSIDE' });
    await cutWave(context.tx, waveId, at);
    await renumberWaves(context.tx, wave.planId);
    await tell(context, wave, { split: at });
    return { waveId };
  },
});

/** Joins a wave with the one after it, as long as one ceiling holds over both. */
export const mergeWaves = defineCommand({
  name: 'plans.mergeWaves',
  permission: 'plan.write',
  input: mergeWavesInput,
  run: async (context, { waveId, version }) => {
    const { tx } = context;
    const wave = await lockedWave(tx, waveId, version);
    const after = await tx.$queryRaw<{ id: string; number: number; from: string; until: string }[]>(sql`
      SELECT id::text, number, from_date::text AS "from", until_date::text AS until FROM wave
       WHERE plan_id = ${wave.planId}::uuid AND number = ${wave.number + 1} FOR UPDATE`);
    const next = after[0] ?? refuse('NOTHING_TO_DO');
    const ceilings = await tx.$queryRaw<{ from: string; max: number }[]>(
      sql`SELECT "from"::text, max FROM ceiling`,
    );
    const verdict = canMerge(wave, next, ceilings);
    if (!verdict.ok) refuse('INVALID', {}, { waveId: verdict.code });
    await tx.$executeRaw(sql`DELETE FROM wave WHERE id = ${next.id}::uuid`);
    await tx.$executeRaw(
      sql`UPDATE wave SET until_date = ${next.until}::date, version = version + 1 WHERE id = ${waveId}::uuid`,
    );
    await renumberWaves(tx, wave.planId);
    await tell(context, wave, { until: next.until });
    return { waveId };
  },
});
