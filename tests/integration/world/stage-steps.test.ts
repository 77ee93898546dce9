import { afterAll, expect, it } from 'vitest';
import { canAdvance, type StepTo } from '@/domain/rollout/can-advance';
import { stageAfterReturn, stepBack, withdrawal, type StepBack } from '@/domain/rollout/step-back';
import { stages, statusesAt, type Stage } from '@/domain/rollout/stages';
import { closeDb, db, sql } from '@/server/db';

afterAll(closeDb);

const forward: StepTo[] = ['CLEARED', 'DEVICE_READY', 'HANDED_OVER', 'CONNECTED', 'LIVE'];
const back: StepBack[] = [
  'UNDO_CLEARANCE',
  'UNASSIGN',
  'UNDO_READY',
  'UNDO_HAND_OVER',
  'UNDO_CONNECTED',
  'UNDO_LIVE',
  'FAULT',
];

/** Whether the rules of the domain lead from one stage to another; baseline people aside. */
function domainAllows(from: Stage, to: Stage): boolean {
  const status = statusesAt[from].at(-1);
  const facts = {
    stage: from,
    hasOpenBlock: false,
    declarationSignedOn: '2026-11-20',
    device: status ? { status, stepsLeft: 0, inTransit: false } : null,
    today: '2026-11-23',
    on: '2026-11-23',
    handedOverOn: null,
  };
  const steps = forward.some((step) => step === to && canAdvance(step, facts).ok);
  const assigned = from === 'CLEARED' && to === 'DEVICE_ASSIGNED';
  const ways = back.some((way) => {
    const verdict = stepBack(way, from);
    return verdict.ok && verdict.stage === to && verdict.stage !== from;
  });
  const leaves = to === 'WITHDRAWN' && withdrawal(from).ok;
  const returns =
    from === 'WITHDRAWN' &&
    [true, false].some(
      (hasDeclaration) => stageAfterReturn({ baselineRemote: false, hasDeclaration }) === to,
    );
  return steps || assigned || ways || leaves || returns;
}

it('the database lets an agent take exactly the steps that the domain knows', async () => {
  const rows = await db().$queryRaw<{ from: Stage; to: Stage; allowed: boolean }[]>(sql`
    SELECT f::text AS "from", t::text AS "to", coalesce(stage_step_allowed(f, t, false), false) AS allowed
      FROM unnest(enum_range(NULL::stage)) f, unnest(enum_range(NULL::stage)) t WHERE f <> t`);
  expect(rows).toHaveLength(stages.length * (stages.length - 1));
  const differing = rows.filter((row) => row.allowed !== domainAllows(row.from, row.to));
  expect(differing).toEqual([]);
});
