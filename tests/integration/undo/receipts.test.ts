import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setCenterDay, clearCenterDay } from '@/features/centers/commands/days';
import { changeCapacity } from '@/features/centers/commands/capacity';
import { receiveDelivery } from '@/features/deliveries/commands/receive';
import { createDelivery } from '@/features/deliveries/commands/write';
import { moveLoose } from '@/features/devices/commands/move';
import { runChecks } from '@/features/doctor/queries';
import { recordMany } from '@/features/grounds/commands/record-many';
import { setCeiling } from '@/features/plans/commands/ceilings';
import { makePin } from '@/features/plans/commands/pins';
import { makeStop } from '@/features/plans/commands/stops';
import { createUser } from '@/features/users/commands/create-user';
import { deactivateUsers } from '@/features/users/commands/deactivate';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';
import { stockIsRight } from '../devices/bench';
import { changeOf, rowOf, undo, undone } from './undone';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

const one = async <T>(statement: ReturnType<typeof sql>): Promise<T | undefined> =>
  (await db().$queryRaw<T[]>(statement))[0];

describe('a delivery', () => {
  const announce = async (number: string) => {
    const change = await changeOf(world.viewers.manager, createDelivery, {
      number,
      pool: 'depot',
      expected: '2026-11-30',
      laptops: 3,
      supplier: '',
    });
    const row = await one<{ id: string }>(sql`SELECT id::text FROM delivery WHERE number = ${number}`);
    return { change, id: row?.id ?? '' };
  };
  const receive = (deliveryId: string, ...serials: string[]) =>
    changeOf(world.viewers.it, receiveDelivery, {
      deliveryId,
      text: serials.join('\n'),
      manufacturer: 'Acme',
      model: '14',
    });
  const stock = () =>
    one<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM device WHERE archived_at IS NULL AND status = 'IN_STOCK'`,
    );

  it('that was announced goes to the archive while nothing of it has come', async () => {
    const { change, id } = await announce('LF-1');
    expect(await undone(world.viewers.manager, change)).toMatchObject({ undone: 1 });
    expect((await rowOf('delivery', id))['archived_at']).not.toBeNull();
    const other = await announce('LF-2');
    await receive(other.id, 'R-1');
    expect(await undo(world.viewers.manager, other.change)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
  });

  it('that was received gives its laptops back, but those with which something was done', async () => {
    const { id } = await announce('LF-3');
    const before = (await stock())?.n ?? 0;
    const change = await receive(id, 'R-11', 'R-12', 'R-13');
    const lost = await one<{ id: string }>(sql`SELECT id::text FROM device WHERE serial = 'R-13'`);
    await changeOf(world.viewers.it, moveLoose, { ids: [lost?.id], to: 'LOST', reason: 'weg' });
    expect(await undone(world.viewers.it, change)).toMatchObject({ undone: 2, blocked: 1 });
    expect((await stock())?.n).toBe(before);
    expect(await rowOf('delivery', id)).toMatchObject({ received: 1 });
    await stockIsRight();
  });

  it('whose receipt was undone is received again', async () => {
    const { id } = await announce('LF-4');
    expect(await undone(world.viewers.it, await receive(id, 'R-21', 'R-22'))).toMatchObject({ undone: 2 });
    await receive(id, 'R-21', 'R-22');
    expect(await rowOf('delivery', id)).toMatchObject({ received: 2 });
    await stockIsRight();
  });
});

describe('what plans go by', () => {
  it('is as it was: pins, stops, ceilings, capacities, days', async () => {
    const { manager } = world.viewers;
    const reason = 'Versehen';
    const center = world.centers.CGN;
    const version = Number((await db().serviceCenter.findUniqueOrThrow({ where: { id: center } })).version);
    const day = { centerIds: [center], date: '2026-12-01' };
    const before = await rowOf('service_center', center);
    const changes = [
      await changeOf(manager, makePin, {
        agentIds: [world.agents['A001']],
        teamIds: [],
        date: '2026-12-01',
        notBefore: false,
        reason,
      }),
      await changeOf(manager, makeStop, { scope: 'CENTER', code: 'BER', reason }),
      await changeOf(manager, setCeiling, { from: '2026-12-07', max: 50, reason }),
      await changeOf(manager, changeCapacity, {
        centerId: center,
        version,
        handoversPerDay: 99,
        conversionsPerDay: 0,
        reason,
      }),
      await changeOf(manager, setCenterDay, {
        ...day,
        closed: true,
        handovers: null,
        conversions: null,
        reason,
      }),
      await changeOf(manager, clearCenterDay, { ...day, reason }),
    ];
    for (const change of changes.reverse())
      expect(await undone(manager, change)).toMatchObject({ undone: 1 });
    expect(await rowOf('service_center', center)).toEqual(before);
    const left = await one<{ n: number }>(sql`
      SELECT (SELECT count(*) FROM pin WHERE revoked_at IS NULL)::int + (SELECT count(*) FROM stop WHERE resumed_at IS NULL)::int
           + (SELECT count(*) FROM ceiling WHERE "from" = '2026-12-07')::int + (SELECT count(*) FROM center_day)::int AS n`);
    expect(left?.n).toBe(0);
  });
});

describe('grounds and accounts', () => {
  const record = (...personnelNumbers: string[]) =>
    changeOf(world.viewers.officer, recordMany, {
      personnelNumbers,
      kind: 'SINGLE_PARENT',
      validFrom: worldDay,
      validUntil: null,
    });

  it('grounds of many people are withdrawn by whoever recorded them, and by nobody else', async () => {
    const change = await record('B001', 'B002');
    for (const viewer of [world.viewers.manager, world.viewers.admin, world.viewers.system])
      expect(await undo(viewer, change)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rowOf('agent', world.agents['B001'] ?? '')).toMatchObject({ band: 1 });
    expect(await undone(world.viewers.officer, change)).toMatchObject({ undone: 2 });
    expect(await rowOf('agent', world.agents['B001'] ?? '')).toMatchObject({ band: 2 });
  });

  it('an account is closed again, and a closed one opened', async () => {
    const { admin, manager } = world.viewers;
    const change = await changeOf(admin, createUser, {
      email: 'neu@test.example',
      name: 'Neu',
      roles: [{ role: 'AUDITOR', all: true, depot: false, centerIds: [], teamIds: [] }],
      mustChange: true,
    });
    const user = await one<{ id: string }>(
      sql`SELECT id::text FROM app_user WHERE email = 'neu@test.example'`,
    );
    const id = user?.id ?? '';
    expect(await undo(manager, change)).toMatchObject({ code: 'NOT_FOUND' });
    const closed = await changeOf(admin, deactivateUsers, { ids: [id] });
    expect(await undone(admin, closed)).toMatchObject({ undone: 1 });
    expect(await rowOf('app_user', id)).toMatchObject({ active: true });
    expect(await undone(admin, change)).toMatchObject({ undone: 1 });
    expect(await rowOf('app_user', id)).toMatchObject({ active: false });
  });
});
