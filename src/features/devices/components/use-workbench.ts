'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
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

/** What happens at the bench between two scans: which device lies there, what was scanned, what came of it. */
export function useWorkbench(mode: BenchMode, today: string) {
  const t = useTranslations('workbench');
  const sentence = useFailureSentence();
  const verdict = useVerdict();
  const nextWords = useNextWords();
  const [device, setDevice] = useState<BenchDevice | null>(null);
  const [entries, setEntries] = useState<readonly ScanEntry[]>([]);
  const [scanned, setScanned] = useState<ReadonlyMap<string, string>>(new Map());
  const [pending, setPending] = useState(false);

  const say = useCallback((tone: ScanEntry['tone'], text: string, said: string) => {
    entryKey += 1;
    const entry = { key: entryKey, at: new Date().toISOString(), tone, text, said };
    setEntries((now) => [entry, ...now].slice(0, 30));
  }, []);

  const open = useCallback(async (id: string) => {
    const answer = await openDeviceAction({ id }).catch(() => null);
    if (answer?.ok && answer.value) setDevice(answer.value);
    return answer?.ok ? answer.value : null;
  }, []);

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
    if (mode === 'swap' && device?.next === 'SWAP' && found.status === 'IN_STOCK') {
      const items = [{ deviceId: device.id, replacementId: found.id }];
      if ((await change(swapDevicesAction, { items }, () => tag)) > 0) {
        say('ok', tag, t('scan.swapped', { tag: device.assetTag }));
        await open(found.id);
      }
      return;
    }
    setDevice(found);
    if (mode === 'intake' && found.next === 'ARRIVE') {
      if ((await change(arriveDevicesAction, { ids: [found.id] }, () => tag)) > 0)
        say('ok', tag, t('scan.arrived'));
      await open(found.id);
    } else if (mode === 'handOver') {
      if (scanned.has(found.id)) say('warn', tag, t('scan.already'));
      else if (found.next !== 'HAND_OVER') say('bad', tag, nextWords(found));
      else {
        setScanned((now) => new Map(now).set(found.id, tag));
        say('ok', tag, t('scan.collected'));
      }
    } else if (mode === 'swap' && found.next === 'ASSIGN') {
      say('warn', tag, t('scan.swapFirst'));
    } else {
      say('ok', tag, t('scan.recognised', { next: nextWords(found) }));
    }
  };

  const scan = async (text: string): Promise<boolean> => {
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

  const tick = async (key: string, on: boolean): Promise<void> => {
    if (!device?.holding) return;
    const { id, assetTag, holding } = device;
    const steps = holding.steps.map((step) =>
      step.key === key ? { ...step, tickedAt: on ? new Date().toISOString() : null, tickedBy: null } : step,
    );
    setDevice({ ...device, holding: { ...holding, steps } });
    await change(tickStepsAction, { ids: [id], steps: [key], on }, () => assetTag);
    await open(id);
  };

  const markReady = async (): Promise<void> => {
    if (device?.next !== 'MARK_READY') return;
    const { id, assetTag } = device;
    const count = await change(markReadyAction, { ids: [id] }, () => assetTag);
    const now = await open(id);
    if (count > 0 && now) say('ok', assetTag, nextWords(now));
  };

  const accept = async (): Promise<void> => {
    if (scanned.size === 0) return;
    const count = await change(
      handOverByScanAction,
      { ids: [...scanned.keys()], on: today },
      (id) => scanned.get(id) ?? '',
    );
    if (count === 0) return;
    say('ok', t('mode.handOver'), t('handovers.done', { count }));
    setScanned(new Map());
    if (device) await open(device.id);
  };

  const scannedIds: ReadonlySet<string> = new Set(scanned.keys());
  return { device, entries, scannedIds, pending, open, scan, tick, markReady, accept };
}
