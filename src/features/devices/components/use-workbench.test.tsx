import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { de } from '@/messages/de';
import type { BenchDevice } from '../schema';
import { useWorkbench } from './use-workbench';

/** A server that answers when the test lets it, in the order of the calls. */
const server = vi.hoisted(() => ({
  calls: [] as { name: string; input: unknown; answer: (value: unknown) => void }[],
}));

vi.mock('../actions', () => {
  const door = (name: string) => (input: unknown) =>
    new Promise((answer) => server.calls.push({ name, input, answer }));
  return Object.fromEntries(
    ['arrive', 'handOverByScan', 'markReady', 'openDevice', 'scan', 'swapDevices', 'tickSteps'].map(
      (name) => [`${name === 'arrive' ? 'arriveDevices' : name}Action`, door(name)],
    ),
  );
});

const step = (key: string, tickedAt: string | null) => ({ key, de: key, en: key, tickedAt, tickedBy: null });
const laptop = (id: string, ticked: number, next: BenchDevice['next']): BenchDevice =>
  ({
    id,
    assetTag: `LT-${id}`,
    status: 'IN_PREPARATION',
    next,
    holding: {
      steps: ['image', 'vpn'].map((key, at) => step(key, at < ticked ? '2020-03-16T09:00:00Z' : null)),
    },
  }) as unknown as BenchDevice;

const done = { data: { ok: true, value: { done: 1, refused: [] } } };
const read = (device: BenchDevice) => ({ ok: true, value: device });
const asked = () => server.calls.map((call) => call.name);

async function answer(value: unknown) {
  await waitFor(() => expect(server.calls.length).toBeGreaterThan(0));
  await act(async () => server.calls.shift()?.answer(value));
}

const wrapper = ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider locale="de" messages={de}>
    {children}
  </NextIntlClientProvider>
);

async function benchWith(device: BenchDevice) {
  const { result } = renderHook(() => useWorkbench('prepare', '2020-03-23'), { wrapper });
  act(() => void result.current.open(device.id));
  await answer(read(device));
  return result;
}

beforeEach(() => {
  server.calls.length = 0;
});
afterEach(cleanup);

test('ready right after the last tick is asked for as soon as the tick is saved', async () => {
  const bench = await benchWith(laptop('1', 1, 'PREPARE'));
  act(() => bench.current.tick('vpn', true));
  act(() => bench.current.markReady());
  await waitFor(() => expect(asked()).toEqual(['tickSteps']));
  await answer(done);
  await answer(read(laptop('1', 2, 'MARK_READY')));
  await waitFor(() => expect(asked()).toEqual(['markReady']));
});

test('a device is not ready for the bench while a step is missing', async () => {
  const bench = await benchWith(laptop('1', 1, 'PREPARE'));
  await act(async () => bench.current.markReady());
  expect(asked()).toEqual([]);
});

test('a tick on its way is not taken back by an answer that is older', async () => {
  const bench = await benchWith(laptop('1', 0, 'PREPARE'));
  act(() => bench.current.tick('image', true));
  await answer(done);
  act(() => bench.current.tick('vpn', true));
  await answer(read(laptop('1', 1, 'PREPARE')));
  expect(bench.current.device?.holding?.steps.every((one) => one.tickedAt !== null)).toBe(true);
});

test('the device that is opened stays open when the one before answers late', async () => {
  const bench = await benchWith(laptop('1', 1, 'PREPARE'));
  act(() => bench.current.tick('vpn', true));
  await answer(done);
  await waitFor(() => expect(asked()).toEqual(['openDevice']));
  act(() => void bench.current.open('2'));
  const [late, current] = server.calls.splice(0);
  await act(async () => current?.answer(read(laptop('2', 0, 'PREPARE'))));
  await act(async () => late?.answer(read(laptop('1', 2, 'MARK_READY'))));
  expect(bench.current.device?.id).toBe('2');
});

test('two scans in quick succession are looked up one after the other', async () => {
  const bench = await benchWith(laptop('1', 1, 'PREPARE'));
  act(() => void bench.current.scan('LT-2'));
  act(() => void bench.current.scan('LT-3'));
  await waitFor(() => expect(asked()).toEqual(['scan']));
  await answer({ ok: true, value: { found: 'device', device: laptop('2', 0, 'PREPARE') } });
  await waitFor(() => expect(server.calls.map((call) => call.input)).toEqual([{ text: 'LT-3' }]));
});
