import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, type Command } from '@/server/command';
import type { Viewer } from '@/server/viewer';

/** What one client was told: how many it won, and the reason of each that it lost. */
export type Told = { command: string; ok: boolean; done: number; reasons: string[] };
export type Client = () => Promise<Told>;

type Counted = { done?: number; undone?: number; refused?: readonly { code: string }[] };

/** A client that asks for one command; `done` is 1 where the command does not count. */
export function asks<In, Out>(viewer: Viewer, command: Command<In, Out>, input: unknown): Client {
  return async () => {
    const result = await runCommand(viewer, command, input);
    if (!result.ok) return { command: command.name, ok: false, done: 0, reasons: [result.code] };
    const { done, undone, refused = [] } = (result.value ?? {}) as Counted;
    return {
      command: command.name,
      ok: true,
      done: done ?? undone ?? 1,
      reasons: refused.map(({ code }) => code),
    };
  };
}

/** Sends all off within a few milliseconds, in an order that is never the same. */
export function allAtOnce(clients: readonly Client[]): Promise<Told[]> {
  return Promise.all(
    clients.map(async (client) => {
      await sleep(Math.random() * 6);
      return client();
    }),
  );
}

const noReason = new Set(['UNEXPECTED', 'DATABASE_AWAY', 'INVALID']);

/** Clients that lost without a reason that a person could act on. */
export function untold(told: readonly Told[]): Told[] {
  return told.filter(
    (one) =>
      (one.done === 0 && one.reasons.length === 0) || one.reasons.some((reason) => noReason.has(reason)),
  );
}
