'use client';

import { CalendarClock, CircleCheck, OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import { BandBadge } from '@/components/band-badge';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { RouteLabel } from '@/components/route-label';
import { SideSheet } from '@/components/side-sheet';
import { StageChip } from '@/components/stage-chip';
import type { Stage } from '@/domain/rollout/stages';
import type { Why } from '../queries/why';
import { PinForm } from './pin-form';
import { useWaveName } from './wave-name';
import { useWhyRuns, type WhyRun } from './why-runs';

/** Why somebody stands on a day: each day before with the limits that refused it. */
export function WhySheet({ why, today }: { why: Why; today: string }) {
  const t = useTranslations('plans.why');
  const locale = useLocale();
  const nameOf = useWaveName();
  const [, setOpen] = useQueryState('open', { shallow: false });
  const [pinning, setPinning] = useState(false);
  const { agent, explanation } = why;
  const runs = useWhyRuns(explanation);
  return (
    <SideSheet
      label={t('title')}
      head={<span className="font-semibold text-ink">{t('title')}</span>}
      onClose={() => void setOpen(null)}
      footer={
        <>
          <LinkButton href={`/agents?open=${agent.agentId}`}>{t('profile')}</LinkButton>
          <Button variant="ghost" onClick={() => setPinning(!pinning)}>
            {t('pin')}
          </Button>
        </>
      }
    >
      <div className="text-md font-semibold">{agent.name}</div>
      <div className="text-ink-2">
        {agent.personnelNumber} · {agent.team} · {agent.centerName}
      </div>
      <div className="my-2 flex flex-wrap items-center gap-3">
        <StageChip stage={agent.stage as Stage} />
        <span className="inline-flex items-center gap-1.5">
          <BandBadge band={agent.band} />
        </span>
        {agent.route && <RouteLabel route={agent.route} />}
      </div>
      <DefinitionList>
        <Definition term={t('move')}>
          {agent.date ? formatDay(locale, agent.date, 'long') : t('unplaced')}
        </Definition>
        {agent.wave && <Definition term={t('wave')}>{nameOf(agent.wave)}</Definition>}
        <Definition term={t('place', { center: agent.centerName })}>
          {t('placeOf', { place: agent.place, total: agent.ofCenter })}
        </Definition>
      </DefinitionList>
      {pinning && (
        <div className="mt-4">
          <PinForm subject={{ agentIds: [agent.agentId] }} today={today} onDone={() => setPinning(false)} />
        </div>
      )}
      <h3 className="mt-4 mb-1.5">{t('before')}</h3>
      {why.leftOut ? (
        <Note tone="warn">{t(`leftOut.${why.leftOut}`)}</Note>
      ) : explanation === null ? (
        <Note>{t('hasMoved')}</Note>
      ) : (
        <ol className="flex flex-col">
          {why.earliest && (
            <li className="flex items-start gap-2.5 border-b border-line py-1.5">
              <CalendarClock className="icon mt-0.5 text-ink-3" aria-hidden />
              <span className="font-medium">
                {t('earliest', { day: formatDay(locale, why.earliest, 'long') })}
              </span>
            </li>
          )}
          {runs.map((run) => (
            <WhyDays key={run.from} run={run} />
          ))}
          {explanation.placed && (
            <li className="flex items-start gap-2.5 py-1">
              <CircleCheck className="icon mt-0.5 text-ok" aria-hidden />
              <span>
                <b className="font-medium">{formatDay(locale, explanation.placed.date)}</b> ·{' '}
                {agent.fixed ? t('fixed') : t('free')}
              </span>
            </li>
          )}
        </ol>
      )}
      {why.moved && <Note tone="warn">{t('worldMoved')}</Note>}
    </SideSheet>
  );
}

function WhyDays({ run }: { run: WhyRun }) {
  const t = useTranslations('plans.why');
  const locale = useLocale();
  const days =
    run.from === run.until
      ? formatDay(locale, run.from)
      : `${formatDay(locale, run.from)} – ${formatDay(locale, run.until)}`;
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <OctagonAlert className="icon mt-0.5 text-ink-3" aria-hidden />
      <div className="min-w-0">
        <div className="text-xs text-ink-3 tabular-nums">{days}</div>
        {run.limits.length === 0 && <div>{t('closed')}</div>}
        {run.limits.map((limit) => (
          <div key={limit.title}>
            <div className="font-medium">{limit.title}</div>
            <div className="text-xs text-ink-3">{limit.detail}</div>
          </div>
        ))}
      </div>
    </li>
  );
}
