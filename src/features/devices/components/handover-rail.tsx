'use client';

import { CircleCheck, CircleDashed, ClockAlert, HandHelping, ScanLine, Signature } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import type { HandoverGroup, HandoverLine } from '../schema';

const SHOWN = 60;

type HandoverRailProps = {
  groups: readonly HandoverGroup[];
  scanned: ReadonlySet<string>;
  pending: boolean;
  onOpen: (id: string) => void;
  onAccept: () => void;
};

type Shown = HandoverLine & { look: 'scanned' | 'handedOver' | 'ready' | 'notReady' };
const order = { scanned: 0, ready: 1, notReady: 2, handedOver: 3 } as const;

/** Who gets kit today: scanned, ready, not yet ready; and one acceptance for what was scanned. */
export function HandoverRail({ groups, scanned, pending, onOpen, onAccept }: HandoverRailProps) {
  const t = useTranslations('workbench.handovers');
  const bold = { b: (chunks: React.ReactNode) => <b className="font-semibold tabular-nums">{chunks}</b> };
  const lines = groups
    .flatMap((group) => group.lines)
    .map((line): Shown => {
      if (line.deviceId !== null && scanned.has(line.deviceId) && line.state === 'ready')
        return { ...line, look: 'scanned' };
      return { ...line, look: line.state === 'noDevice' ? 'notReady' : line.state };
    });
  const count = (look: Shown['look']) => lines.filter((line) => line.look === look).length;
  const sorted = [...lines].sort((a, b) => order[a.look] - order[b.look]);
  return (
    <>
      <div className="flex min-h-11 items-center gap-2 px-5 max-md:px-4">
        <h2 className="font-semibold">{t('title')}</h2>
        <span className="text-ink-3 tabular-nums">{lines.length}</span>
        <LinkButton href="/handovers" size="sm" variant="ghost" className="ml-auto">
          {t('list')}
        </LinkButton>
      </div>
      <div className="flex flex-wrap gap-x-3 border-b border-line px-5 pb-2 text-xs max-md:px-4">
        <span>{t.rich('scanned', { count: count('scanned'), ...bold })}</span>
        <span className="text-ink-3">{t.rich('ready', { count: count('ready'), ...bold })}</span>
        <span className="text-warn-ink">{t.rich('notReady', { count: count('notReady'), ...bold })}</span>
      </div>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {lines.length === 0 && (
          <li>
            <EmptyState icon={HandHelping} title={t('empty')} />
          </li>
        )}
        {sorted.slice(0, SHOWN).map((line) => (
          <li key={`${line.agentId} ${line.deviceId ?? ''}`}>
            <button
              type="button"
              disabled={line.deviceId === null}
              onClick={() => line.deviceId && onOpen(line.deviceId)}
              className="flex h-9 w-full items-center gap-2 border-b border-line px-5 text-left -outline-offset-2 enabled:hover:bg-hover max-md:h-11 max-md:px-4"
            >
              <Look look={line.look} />
              <span className="min-w-0 flex-1 truncate font-medium">{line.name}</span>
              <span className="text-xs text-ink-3">{line.assetTag}</span>
            </button>
          </li>
        ))}
        {lines.length > SHOWN && (
          <li className="px-5 py-2 text-xs text-ink-3">{t('more', { count: lines.length - SHOWN })}</li>
        )}
      </ul>
      <div className="flex-none border-t border-line px-5 py-3 max-md:px-4">
        <p className="mb-2 flex items-center gap-1.5 text-xs text-ink-2">
          <Signature className="icon-row" aria-hidden />
          {t('one')}
        </p>
        <Button
          variant="primary"
          full
          hint="A"
          disabled={scanned.size === 0}
          loading={pending}
          onClick={onAccept}
        >
          {t('accept', { count: scanned.size })}
        </Button>
      </div>
    </>
  );
}

function Look({ look }: { look: Shown['look'] }) {
  const t = useTranslations('workbench');
  if (look === 'scanned')
    return <ScanLine className="icon-row text-ok-ink" aria-label={t('scan.collected')} />;
  if (look === 'handedOver')
    return <CircleCheck className="icon-row text-ok-ink" aria-label={t('page.state.handedOver')} />;
  if (look === 'ready')
    return <CircleDashed className="icon-row text-ink-3" aria-label={t('page.state.ready')} />;
  return <ClockAlert className="icon-row text-warn-ink" aria-label={t('page.state.notReady')} />;
}
