'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import type { CommandAction } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { BulkOutcome } from '@/features/agents/schema';
import {
  arriveDevicesAction,
  handOverByScanAction,
  markReadyAction,
  openDeviceAction,
  scanAction,
  swapDevicesAction,
  tickStepsAction,
} from '../actions';
import type { BenchDevice } from '../schema';
import type { ScanEntry } from './scan-log';
import { useNextWords } from './use-next-words';
import { useVerdict } from './use-verdict';

export const benchModes = ['prepare', 'handOver', 'swap', 'intake'] as const;
export type BenchMode = (typeof benchModes)[number];

let entryKey = 0;

/**
 * What happens at the bench between two scans: which device lies there, what was scanned, what came of it.
 * Whoever is quicker than the network loses no key: what changes something waits for what was asked before.
 */
export function useWorkbench(mode: BenchMode, today: string) {
  const t = useTranslations('workbench');
  const sentence = useFailureSentence();
  const verdict = useVerdict();
  const nextWords = useNextWords();
  const onBench = useRef<BenchDevice | null>(null);
  const wanted = useRef<string | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const unsaved = useRef(new Map<string, number>());
  const collected = useRef<ReadonlyMap<string, string>>(new Map());
  const [device, setDevice] = useState<BenchDevice | null>(null);
  const [entries, setEntries] = useState<readonly ScanEntry[]>([]);
  const [scanned, setScanned] = useState<ReadonlyMap<string, string>>(new Map());
  const [pending, setPending] = useState(false);

  const collect = (tags: ReadonlyMap<string, string>) => {
    collected.current = tags;
    setScanned(tags);
  };

  const put = useCallback((found: BenchDevice) => {
    onBench.current = found;
    wanted.current = found.id;
    setDevice(found);
  }, []);

  /** One after the other, in the order of the keys. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => undefined);
    return done;
  };

  const say = useCallback((tone: ScanEntry['tone'], text: string, said: string) => {
    entryKey += 1;
    const entry = { key: entryKey, at: new Date().toISOString(), tone, text, said };
    setEntries((now) => [entry, ...now].slice(0, 30));
  }, []);

  /** Reads a device anew; shown only if it still is the one on the bench, and no tick of it is on its way. */
  const refresh = useCallback(
    async (id: string) => {
      const answer = await openDeviceAction({ id }).catch(() => null);
      if (answer?.ok && answer.value && wanted.current === id && !unsaved.current.get(id)) put(answer.value);
      return answer?.ok ? answer.value : null;
    },
    [put],
  );

  const open = useCallback(
    (id: string) => {
      wanted.current = id;
      return refresh(id);
    },
    [refresh],
  );

  /** Runs a bulk command and says for each device what was refused; answers what was done. */
  const change = useCallback(
    async (
      action: CommandAction<BulkOutcome>,
      input: unknown,
      tag: (id: string) => string,
    ): Promise<number> => {
      setPending(true);
      const answer = await action({ requestKey: crypto.randomUUID(), input }).catch(() => null);
      setPending(false);
      const result = answer?.data;
      if (!result) say('bad', tag(''), t('scan.failed'));
      else if (!result.ok) say('bad', tag(''), sentence(result));
      else for (const one of result.value.refused) say('bad', tag(one.id), verdict(one.code));
      return result?.ok ? result.value.done : 0;
    },
    [say, sentence, t, verdict],
  );

  const take = async (found: BenchDevice): Promise<void> => {
    const tag = found.assetTag;
    const faulty = onBench.current;
    if (mode === 'swap' && faulty?.next === 'SWAP' && found.status === 'IN_STOCK') {
      const items = [{ deviceId: faulty.id, replacementId: found.id }];
      if ((await change(swapDevicesAction, { items }, () => tag)) > 0) {
        say('ok', tag, t('scan.swapped', { tag: faulty.assetTag }));
        await open(found.id);
      }
      return;
    }
    put(found);
    if (mode === 'intake' && found.next === 'ARRIVE') {
      if ((await change(arriveDevicesAction, { ids: [found.id] }, () => tag)) > 0)
        say('ok', tag, t('scan.arrived'));
      await refresh(found.id);
    } else if (mode === 'handOver') {
      if (collected.current.has(found.id)) say('warn', tag, t('scan.already'));
      else if (found.next !== 'HAND_OVER') say('bad', tag, nextWords(found));
      else {
        collect(new Map(collected.current).set(found.id, tag));
        say('ok', tag, t('scan.collected'));
      }
    } else if (mode === 'swap' && found.next === 'ASSIGN') {
      say('warn', tag, t('scan.swapFirst'));
    } else {
      say('ok', tag, t('scan.recognised', { next: nextWords(found) }));
    }
  };

  const look = async (text: string): Promise<boolean> => {
    setPending(true);
    const answer = await scanAction({ text }).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      say('bad', text, answer ? sentence(answer) : t('scan.failed'));
      return false;
    }
    if (answer.value.found === 'nothing') say('bad', text, t('scan.unknown'));
    else if (answer.value.found === 'agent')
      say('warn', text, t('scan.noDevice', { name: answer.value.name }));
    else await take(answer.value.device);
    return true;
  };

  const scan = (text: string): Promise<boolean> => inTurn(() => look(text));

  const tick = (key: string, on: boolean): void => {
    const ticked = onBench.current;
    if (!ticked?.holding) return;
    const { id, assetTag, holding } = ticked;
    const steps = holding.steps.map((step) =>
      step.key === key ? { ...step, tickedAt: on ? new Date().toISOString() : null, tickedBy: null } : step,
    );
    put({ ...ticked, holding: { ...holding, steps } });
    unsaved.current.set(id, (unsaved.current.get(id) ?? 0) + 1);
    void inTurn(async () => {
      await change(tickStepsAction, { ids: [id], steps: [key], on }, () => assetTag);
      const left = (unsaved.current.get(id) ?? 1) - 1;
      unsaved.current.set(id, left);
      if (left === 0) await refresh(id);
    });
  };

  const markReady = (): void => {
    const prepared = onBench.current;
    if (!prepared?.holding || !isPrepared(prepared)) return;
    const { id, assetTag } = prepared;
    void inTurn(async () => {
      const count = await change(markReadyAction, { ids: [id] }, () => assetTag);
      const now = await refresh(id);
      if (count > 0 && now) say('ok', assetTag, nextWords(now));
    });
  };

  const handOver = async (): Promise<void> => {
    const tags = collected.current;
    if (tags.size === 0) return;
    const count = await change(
      handOverByScanAction,
      { ids: [...tags.keys()], on: today },
      (id) => tags.get(id) ?? '',
    );
    if (count === 0) return;
    say('ok', t('mode.handOver'), t('handovers.done', { count }));
    collect(new Map());
    if (wanted.current) await refresh(wanted.current);
  };

  const accept = (): Promise<void> => inTurn(handOver);

  const scannedIds: ReadonlySet<string> = new Set(scanned.keys());
  return { device, entries, scannedIds, pending, open, scan, tick, markReady, accept };
}

/** All steps ticked, as far as the person can see; the server has the last word. */
function isPrepared(device: BenchDevice): boolean {
  const isDue = device.next === 'PREPARE' || device.next === 'MARK_READY';
  return isDue && device.holding?.steps.every((step) => step.tickedAt !== null) === true;
}
