import { beforeAll, describe, expect, it } from 'vitest';
import { receiveDelivery } from '@/features/deliveries/commands/receive';
import { closeDelivery, createDelivery, editDelivery } from '@/features/deliveries/commands/write';
import { listDeliveries } from '@/features/deliveries/queries';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done } from '../devices/bench';

let world: World;
let depot: string;
let berlin: string;

const fields = (number: string, pool: string, expected = worldDay) => ({
  number,
  pool,
  expected,
  laptops: 5,
});

beforeAll(async () => {
  world = await makeWorld();
  depot = (await done(world.viewers.manager, createDelivery, fields('LS-1', 'depot'))).id;
  berlin = (await done(world.viewers.manager, createDelivery, fields('LS-2', 'BER', '2026-11-20'))).id;
});

const bySerial = (serials: readonly string[]) =>
  db().$queryRaw<{ serial: string; status: string }[]>(
    sql`SELECT serial, status::text FROM device WHERE serial = ANY(${[...serials]}::text[]) ORDER BY serial`,
  );

describe('receiving a delivery', () => {
  it('books laptops by their serial numbers into the pool of the delivery, with a verdict for each line', async () => {
    const outcome = await done(world.viewers.it, receiveDelivery, {
      deliveryId: depot,
      text: 'SN1\nHV-9;SN2\nSN1\nHV-9;SN3\nL-DEP-1;SN4\nS-L-DEP-2',
      manufacturer: 'Acme',
    });
    expect(outcome).toEqual({
      done: 2,
      refused: [
        { line: 3, text: 'SN1', code: 'TWICE_IN_LIST', device: null },
        { line: 4, text: 'HV-9;SN3', code: 'TWICE_IN_LIST', device: null },
        { line: 5, text: 'SN4', code: 'ASSET_TAG_IN_USE', device: 'L-DEP-1' },
        { line: 6, text: 'S-L-DEP-2', code: 'ALREADY_KNOWN', device: 'L-DEP-2' },
      ],
      received: 2,
      ordered: 5,
      closed: false,
    });
    expect(await bySerial(['SN1', 'SN2', 'SN3', 'SN4'])).toEqual([
      { serial: 'SN1', status: 'IN_STOCK' },
      { serial: 'SN2', status: 'IN_STOCK' },
    ]);
  });

  it('names what is there already only to whom it may be shown, and tells nothing of a receipt that was none', async () => {
    const told = () => db().auditEvent.count({ where: { action: 'delivery.received' } });
    const before = await told();
    const outcome = await done(world.viewers.it, receiveDelivery, {
      deliveryId: depot,
      text: 'S-L-BER-1\nS-L-CGN-1',
    });
    expect(outcome).toMatchObject({
      done: 0,
      refused: [
        { text: 'S-L-BER-1', code: 'ALREADY_KNOWN', device: null },
        { text: 'S-L-CGN-1', code: 'ALREADY_KNOWN', device: 'L-CGN-1' },
      ],
    });
    expect(await told()).toBe(before);
  });

  it('takes a file for Intune as it takes a bare list', async () => {
    const { id } = await done(world.viewers.manager, createDelivery, fields('LS-5', 'DEPOT'));
    const outcome = await done(world.viewers.it, receiveDelivery, {
      deliveryId: id,
      text: 'Lenovo,T14,IN1\r\nLenovo,T14,IN2\r\n',
    });
    expect(outcome).toMatchObject({ done: 2, refused: [], received: 2, ordered: 5 });
    const booked = await db().device.findMany({
      where: { deliveryId: id },
      select: { manufacturer: true, model: true, serial: true },
      orderBy: { serial: 'asc' },
    });
    expect(booked).toEqual([
      { manufacturer: 'Lenovo', model: 'T14', serial: 'IN1' },
      { manufacturer: 'Lenovo', model: 'T14', serial: 'IN2' },
    ]);
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`DELETE FROM device WHERE delivery_id = ${id}::uuid`));
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`DELETE FROM delivery WHERE id = ${id}::uuid`));
  });

  it('turns what stood as ordered into stock instead of making it twice', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`INSERT INTO device (asset_tag, serial, kind, status, status_since) VALUES ('O-1', 'SO1', 'LAPTOP', 'ORDERED', ${worldDay}::date)`,
      ),
    );
    expect(await done(world.viewers.it, receiveDelivery, { deliveryId: depot, text: 'so1' })).toMatchObject({
      done: 1,
      received: 3,
    });
    expect(await bySerial(['SO1'])).toEqual([{ serial: 'SO1', status: 'IN_STOCK' }]);
  });

  it('two people who receive the same serials book each of them once', async () => {
    const text = Array.from({ length: 50 }, (_, n) => `TWO-${n}`).join('\n');
    const other = await done(world.viewers.manager, createDelivery, fields('LS-3', 'DEPOT'));
    const both = await Promise.all(
      [depot, other.id].map((deliveryId) =>
        runCommand(world.viewers.it, receiveDelivery, { deliveryId, text }),
      ),
    );
    const total = both.reduce((sum, one) => sum + (one.ok ? one.value.done : Number.NaN), 0);
    expect(total).toBe(50);
    const rows = await db().$queryRaw<{ n: number }[]>(sql`SELECT sum(received)::int AS n FROM delivery`);
    expect(rows[0]?.n).toBe(53);
  });

  it('of another center is not found, and a manager does not receive', async () => {
    expect(
      await runCommand(world.viewers.it, receiveDelivery, { deliveryId: berlin, text: 'X1' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await runCommand(world.viewers.manager, receiveDelivery, { deliveryId: berlin, text: 'X1' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bySerial(['X1'])).toEqual([]);
  });

  it('a short one is closed with the reason and takes nothing more', async () => {
    const outcome = await done(world.viewers.otherIt, receiveDelivery, {
      deliveryId: berlin,
      text: 'B1\nB2',
      closeBecause: 'rest cancelled',
    });
    expect(outcome).toMatchObject({ done: 2, ordered: 5, closed: true });
    expect(
      await runCommand(world.viewers.otherIt, receiveDelivery, { deliveryId: berlin, text: 'B3' }),
    ).toMatchObject({ code: 'ALREADY_DONE' });
  });
});

describe('the list of deliveries', () => {
  it('shows each only to whom its pool belongs; late is what is past its date and not complete', async () => {
    await done(world.viewers.manager, createDelivery, fields('LS-4', 'BER', '2026-11-18'));
    const own = await listDeliveries(world.viewers.otherIt, worldDay);
    expect(own.map((one) => [one.number, one.state, one.daysLate])).toEqual([
      ['LS-4', 'late', 5],
      ['LS-2', 'closed', 0],
    ]);
    const all = await listDeliveries(world.viewers.manager, worldDay);
    expect(all.map((one) => one.number)).toContain('LS-2');
    expect(all).toHaveLength(4);
    expect(await listDeliveries(world.viewers.lead, worldDay)).toEqual([]);
  });
});

describe('a manager', () => {
  it('changes date and amount, not the pool of what has come in, and not what somebody else has changed', async () => {
    const edit = (patch: object) =>
      runCommand(world.viewers.manager, editDelivery, {
        id: berlin,
        version: 2,
        ...fields('LS-2', 'BER'),
        ...patch,
      });
    expect(await edit({ pool: 'CGN' })).toMatchObject({ code: 'INVALID', fields: { pool: 'received' } });
    expect(await edit({ number: 'LS-1' })).toMatchObject({ code: 'ALREADY_IN_USE' });
    expect(await edit({ version: 1 })).toMatchObject({ code: 'STALE' });
    expect(await edit({ laptops: 1 })).toMatchObject({
      code: 'INVALID',
      fields: { laptops: 'fewerThanReceived' },
    });
    expect(await edit({ laptops: 2 })).toMatchObject({ ok: true });
  });

  it('opens a closed delivery again', async () => {
    await done(world.viewers.manager, closeDelivery, {
      id: berlin,
      version: 3,
      closed: false,
      reason: 'they come after all',
    });
    const line = (await listDeliveries(world.viewers.manager, worldDay)).find((one) => one.id === berlin);
    expect(line).toMatchObject({ closedOn: null, state: 'received' });
    expect(
      await runCommand(world.viewers.it, closeDelivery, {
        id: berlin,
        version: 4,
        closed: true,
        reason: 'x',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
