'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import type { BoardDay, WaveLine } from '../schema';
import { planHref, type PlanView } from './plan-view';
import { WaveMenu } from './wave-menu';
import { useWaveName } from './wave-name';

type BoardWavesProps = {
  waves: readonly WaveLine[];
  days: readonly BoardDay[];
  view: PlanView;
  published: boolean;
  editable: boolean;
  labelStyle: string;
};

/** From so many days on there is room for the dates of a wave, and for its figures. */
const roomForDates = 3;
const roomForFigures = 5;

/** The waves over their days: the name leads to who stands in it, behind the dots is what can be done with it. */
export function BoardWaves({ waves, days, view, published, editable, labelStyle }: BoardWavesProps) {
  const nameOf = useWaveName();
  const said = useWaveWords(published);
  return (
    <tr>
      <th className={labelStyle} />
      {groupDays(waves, days).map(({ wave, of }) => {
        const first = of[0]?.date ?? '';
        if (!wave) return <th key={first} colSpan={of.length} />;
        const last = of.at(-1)?.date ?? '';
        const dates = said.dates(first, last);
        const figures = said.figures(wave);
        return (
          <th key={wave.id} scope="colgroup" colSpan={of.length} className="pt-2 pb-1 text-left font-normal">
            <span className="flex h-8 items-center gap-x-1.5 overflow-hidden border-t-2 border-line-strong pt-1 whitespace-nowrap">
              <Link
                href={planHref(view, { tab: 'all', day: null, from: wave.from, until: wave.until })}
                scroll={false}
                title={`${nameOf(wave)} · ${dates} · ${figures}`}
                className={cx(
                  'truncate font-medium underline-offset-2 hover:underline',
                  of.length >= roomForDates ? 'max-w-[60%] flex-none' : 'min-w-0',
                )}
              >
                {nameOf(wave)}
              </Link>
              {of.length >= roomForDates && <span className="min-w-0 truncate text-ink-3">{dates}</span>}
              {of.length >= roomForFigures && (
                <span className="ml-auto pl-1 text-ink-2 max-md:hidden">{figures}</span>
              )}
              {editable && (
                <span className={of.length >= roomForFigures ? 'max-md:ml-auto' : 'ml-auto'}>
                  <WaveMenu
                    wave={wave}
                    next={waves.find((other) => other.number === wave.number + 1) ?? null}
                    days={of.map((day) => day.date)}
                    published={published}
                  />
                </span>
              )}
            </span>
          </th>
        );
      })}
    </tr>
  );
}

function useWaveWords(published: boolean) {
  const t = useTranslations('plans');
  const locale = useLocale();
  const format = useFormatter();
  return {
    dates: (first: string, last: string) =>
      first === last
        ? formatDay(locale, first, 'tight')
        : `${formatDay(locale, first, 'tight')}–${formatDay(locale, last, 'tight')}`,
    figures: ({ handedOver, placed }: WaveLine) =>
      published ? t('wave.progress', { done: handedOver, total: placed }) : format.number(placed),
  };
}

function groupDays(waves: readonly WaveLine[], days: readonly BoardDay[]) {
  const parts: { wave: WaveLine | null; of: BoardDay[] }[] = [];
  for (const day of days) {
    const wave = waves.find((one) => one.from <= day.date && day.date <= one.until) ?? null;
    const open = parts.at(-1);
    if (open && open.wave?.id === wave?.id) open.of.push(day);
    else parts.push({ wave, of: [day] });
  }
  return parts;
}
