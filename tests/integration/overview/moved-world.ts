import { withdraw } from '@/features/agents/commands/withdraw';
import { openBlock } from '@/features/blocks/commands/open';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { sql } from '@/server/db';
import { done, idOf, walk } from '../agents/walk';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';

/** Two days after the plan came into force: some moved, some late, some stuck, one gone, one remote from the start. */
export const laterDay = '2026-11-25';

export async function makeMovedWorld(): Promise<World> {
  const world = await makeWorld();
  const { manager } = world.viewers;
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`
      INSERT INTO agent (personnel_number, first_name, last_name, team_id, baseline_remote, stage, stage_since, live_on, band)
      SELECT 'R001', 'Rita', 'Remote', id, true, 'LIVE', ${worldDay}::date, ${worldDay}::date, 2 FROM team WHERE code = 'BER-F01'`);
    await tx.$executeRaw(sql`
      INSERT INTO delivery (number, expected, laptops, received) VALUES ('D-1', '2026-11-24', 40, 10), ('D-2', '2026-11-26', 25, 0)`);
    // Köln takes its time, so that some are still due when others have long moved.
    await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 2 WHERE code = 'CGN'`);
  });
  const { planId } = await done(manager, makeDraft, {});
  await done(manager, publishPlan, { planId });
  await walk(world, ['A001', 'A002'], 'LIVE');
  await walk(world, ['A003'], 'CONNECTED');
  await walk(world, ['A004', 'B001'], 'DEVICE_READY');
  await walk(world, ['A101', 'B002', 'B003'], 'CLEARED');
  const ids = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });
  await done(manager, openBlock, { selection: ids('A005', 'A102'), kind: 'NO_INTERNET' });
  await done(manager, openBlock, { selection: ids('A005', 'B004'), kind: 'DECLARATION_REFUSED' });
  await done(manager, withdraw, { selection: ids('B008'), kind: 'LEFT' });
  await onDay(worldDay, (tx) =>
    tx.$executeRaw(sql`
    INSERT INTO overtaking (id, plan_id, overtaker_id, overtaken_id, explained)
    SELECT gen_random_uuid(), p.id, ${idOf(world, 'B001')}::uuid, x.id::uuid, x.why FROM plan p,
           (VALUES (${idOf(world, 'A006')}, 'ROUTE'), (${idOf(world, 'A007')}, NULL)) x(id, why)
     WHERE p.status = 'PUBLISHED' ON CONFLICT (plan_id, overtaken_id) DO UPDATE SET explained = excluded.explained`),
  );
  process.env['HEIMVORTEIL_TODAY'] = laterDay;
  return world;
}
