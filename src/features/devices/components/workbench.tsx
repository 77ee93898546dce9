'use client';

import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { isTyping } from '@/components/is-typing';
import { KeyHint } from '@/components/key-hint';
import { ToggleGroup } from '@/components/toggle-group';
import type { DeviceRights, HandoverGroup, PoolOption, QueueGroup } from '../schema';
import { BenchPanel } from './bench-panel';
import type { Asking } from './device-questions';
import { HandoverRail } from './handover-rail';
import { QueueList } from './queue-list';
import { ScanField } from './scan-field';
import { Said, ScanLog } from './scan-log';
import { benchModes, useWorkbench } from './use-workbench';
import { workbenchView } from './workbench-view';

type WorkbenchProps = {
  today: string;
  queue: readonly QueueGroup[];
  handovers: readonly HandoverGroup[];
  rights: DeviceRights;
  pools: readonly PoolOption[];
};

/** The workplace of IT: scan, prepare, hand over, swap, take in, without leaving the page. */
export function Workbench({ today, queue, handovers, rights, pools }: WorkbenchProps) {
  const t = useTranslations('workbench');
  const field = useRef<HTMLInputElement>(null);
  const [, start] = useTransition();
  const [mode, setMode] = useQueryState('mode', workbenchView.mode);
  const [days, setDays] = useQueryState(
    'days',
    workbenchView.days.withOptions({ shallow: false, startTransition: start }),
  );
  const [asking, setAsking] = useState<Asking>(null);
  const bench = useWorkbench(mode, today);
  const { device, open } = bench;
  const inHand = device?.status === 'RESERVED' || device?.status === 'IN_PREPARATION';
  const steps = device?.holding?.steps ?? [];
  const lines = queue.flatMap((group) => group.lines);

  const focus = useCallback(() => field.current?.focus({ preventScroll: true }), []);
  const show = useCallback(
    (id: string) => {
      void open(id);
      focus();
    },
    [open, focus],
  );
  const ask = useCallback(
    (question: Asking) => {
      setAsking(question);
      if (question === null) setTimeout(focus, 0);
    },
    [focus],
  );

  const onHotkey = (key: string) => {
    const step = steps[Number(key) - 1];
    if (step) {
      if (inHand && rights.prepare) bench.tick(step.key, step.tickedAt === null);
    } else if (key === 'Enter') bench.markReady();
    else if (key === 'd' && device && rights.fault) setAsking('fault');
    else if (key === 'a') void bench.accept();
    else if (key === 'j' || key === 'k') {
      const at = lines.findIndex((line) => line.id === device?.id);
      const next = lines[Math.max(0, Math.min(lines.length - 1, at + (key === 'j' ? 1 : -1)))];
      if (next) show(next.id);
    }
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role=alertdialog],[role=dialog],[role=menu],[role=listbox]')) return;
      const chosen = benchModes[['F1', 'F2', 'F3', 'F4'].indexOf(event.key)];
      if (chosen) {
        event.preventDefault();
        void setMode(chosen);
        focus();
      } else if (
        !isTyping(event.target) &&
        event.key.length === 1 &&
        event.key !== ' ' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey
      ) {
        focus();
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [focus, setMode]);

  const last = bench.entries[0];
  return (
    <>
      <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-5 py-2.5 max-md:px-4">
        <ScanField
          inputRef={field}
          label={t('scan.label')}
          placeholder={t('scan.placeholder')}
          pending={bench.pending}
          onScan={bench.scan}
          onHotkey={onHotkey}
        />
        <span className="min-w-0 flex-1 max-md:basis-full" aria-live="polite">
          {last ? <Said entry={last} /> : <span className="text-xs text-ink-3">{t(`modeHint.${mode}`)}</span>}
        </span>
        <span className="max-w-full overflow-x-auto">
          <ToggleGroup
            label={t('mode.label')}
            options={benchModes.map((value, index) => ({
              value,
              label: (
                <>
                  {t(`mode.${value}`)} <KeyHint>{`F${index + 1}`}</KeyHint>
                </>
              ),
            }))}
            value={mode}
            onChange={(value) => {
              void setMode(value);
              focus();
            }}
          />
        </span>
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[272px_minmax(0,1fr)_312px] max-lg:grid-cols-[240px_minmax(0,1fr)] max-md:flex max-md:flex-col max-md:overflow-y-auto">
        <section
          aria-label={t('queue.title')}
          className="min-h-0 overflow-y-auto border-r border-line max-md:flex-none max-md:overflow-visible max-md:border-r-0 max-md:border-b"
        >
          <div className="flex min-h-11 items-center gap-2 px-5 max-md:px-4">
            <h2 className="font-semibold">{t('queue.title')}</h2>
            <span className="ml-auto">
              <ToggleGroup
                size="sm"
                label={t('queue.until')}
                options={([0, 2, 7] as const).map((value) => ({
                  value: String(value),
                  label: value === 0 ? t('queue.today') : t('queue.days', { count: value }),
                }))}
                value={String(days)}
                onChange={(value) => void setDays(Number(value))}
              />
            </span>
          </div>
          <QueueList groups={queue} openId={device?.id ?? null} onOpen={show} />
        </section>
        <section
          className="flex min-h-0 flex-col overflow-y-auto max-md:order-first max-md:flex-none max-md:overflow-visible"
          aria-busy={bench.pending}
        >
          <BenchPanel
            bench={bench}
            mode={mode}
            rights={rights}
            pools={pools}
            today={today}
            asking={asking}
            onAsk={ask}
            onShow={show}
          />
          <ScanLog entries={bench.entries} />
        </section>
        <section
          aria-label={t('handovers.title')}
          className="flex min-h-0 flex-col border-l border-line max-lg:hidden max-md:flex max-md:flex-none max-md:border-t max-md:border-l-0"
        >
          <HandoverRail
            groups={handovers}
            scanned={bench.scannedIds}
            pending={bench.pending}
            onOpen={show}
            onAccept={() => void bench.accept().then(focus)}
          />
        </section>
      </div>
    </>
  );
}
