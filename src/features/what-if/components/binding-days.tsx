'use client';

import { Building2, HandHelping, Laptop, ShieldCheck, Users, Wrench, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { Section } from '@/components/page-body';
import type { LimitResource } from '@/domain/planning/plan-document';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Letter, WhatIf } from '../schema';
import { LetterMark } from './letter-mark';

const icons: Record<LimitResource, LucideIcon> = {
  pool: Laptop,
  ceiling: ShieldCheck,
  handovers: HandHelping,
  conversions: Wrench,
  team: Users,
  serviceLine: Building2,
};
const resources = Object.keys(icons) as LimitResource[];

type Row = { letter: 'a' | Letter; figures: VariantFigures };

/** What binds on which day, of the plan as it is and of each variant. */
export function BindingDays({ whatIf }: { whatIf: WhatIf }) {
  const t = useTranslations('whatIf.binding');
  const words = useTranslations('glossary.resource');
  const locale = useLocale();
  const rows: Row[] = [
    { letter: 'a', figures: whatIf.asIs },
    ...whatIf.columns.flatMap(({ letter, figures }) => (figures === null ? [] : [{ letter, figures }])),
  ];
  const days = [
    ...new Set(rows.flatMap(({ figures }) => [...figures.days, ...figures.binding].map(({ date }) => date))),
  ]
    .filter((date) => date >= whatIf.world.start)
    .sort();
  if (rows.every(({ figures }) => figures.binding.length === 0))
    return (
      <Section title={t('title')}>
        <p className="text-ink-2">{t('none')}</p>
      </Section>
    );
  return (
    <Section title={t('title')} actions={<span className="text-xs text-ink-3">{t('hint')}</span>}>
      <div
        tabIndex={0}
        role="region"
        aria-label={t('title')}
        className="overflow-x-auto pb-1 -outline-offset-2"
      >
        <table aria-label={t('title')} className="border-separate border-spacing-0.5">
          <thead>
            <tr>
              <td />
              {days.map((date) => (
                <th key={date} scope="col" className="min-w-[54px] p-0 text-2xs font-medium text-ink-3">
                  <span className="block leading-[15px]" aria-hidden>
                    {formatDay(locale, date).split(' ')[0]}
                  </span>
                  <span className="block leading-[15px]" aria-hidden>
                    {date.slice(8)}
                  </span>
                  <span className="sr-only">{formatDay(locale, date, 'long')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ letter, figures }) => (
              <tr key={letter}>
                <th scope="row" className="sticky left-0 bg-surface pr-2">
                  <LetterMark letter={letter} />
                </th>
                {days.map((date) => (
                  <BindingCell key={date} date={date} figures={figures} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-3" aria-hidden>
        {resources.map((resource) => {
          const Icon = icons[resource];
          return (
            <span key={resource} className="inline-flex items-center gap-1.5">
              <Icon className="icon-badge" />
              {words(resource)}
            </span>
          );
        })}
      </p>
    </Section>
  );
}

function BindingCell({ date, figures }: { date: string; figures: VariantFigures }) {
  const t = useTranslations('whatIf.binding');
  const words = useTranslations('glossary.resource');
  const limits = figures.binding.find((day) => day.date === date)?.limits ?? [];
  const last = figures.days.at(-1)?.date ?? '';
  if (limits.length === 0)
    return (
      <td className="h-11 p-0 text-center text-xs text-ink-3">
        {date <= last && (
          <span className="grid h-full place-items-center rounded-xs bg-heat-0">
            <span className="sr-only">{t('free')}</span>
            <span aria-hidden>–</span>
          </span>
        )}
      </td>
    );
  const summary = limits
    .map(({ resource, refused }) => t('refused', { resource: words(resource), count: refused }))
    .join('\n');
  return (
    <td className="h-11 p-0" title={summary}>
      <span className="flex h-full flex-wrap content-center items-center justify-center gap-0.5 rounded-xs bg-heat-4 px-0.5 text-on-heat-4">
        <span className="sr-only">{summary}</span>
        {limits.slice(0, 4).map(({ resource }) => {
          const Icon = icons[resource];
          return <Icon key={resource} className="icon-badge" aria-hidden />;
        })}
      </span>
    </td>
  );
}
