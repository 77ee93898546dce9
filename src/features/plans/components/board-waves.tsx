'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import type { BoardDay, WaveLine } from '../schema';
import { WaveMenu } from './wave-menu';
import { useWaveName } from './wave-name';

type BoardWavesProps = {
  waves: readonly WaveLine[];
  days: readonly BoardDay[];
  published: boolean;
  editable: boolean;
  labelStyle: string;
};

/** The waves over their days, each with what can be done with it. */
export function BoardWaves({ waves, days, published, editable, labelStyle }: BoardWavesProps) {
  const t = useTranslations('plans');
  const locale = useLocale();
  const format = useFormatter();
  const nameOf = useWaveName();
  const parts = groupDays(waves, days);
  return (
    <tr>
      <th className={labelStyle} />
      {parts.map(({ wave, of }) => {
        const first = of[0]?.date ?? '';
        const last = of.at(-1)?.date ?? '';
        if (!wave) return <th key={first} colSpan={of.length} />;
        return (
          <th
            key={wave.id}
            scope="colgroup"
            colSpan={of.length}
            className={cx('pt-2 pb-1 text-left align-bottom font-normal')}
          >
            <span className="flex h-8 items-center gap-x-2 border-t-2 whitespace-nowrap border-line-strong pt-1">
              <span className="font-medium">{nameOf(wave)}</span>
              <span className="text-ink-3">
                {first === last
                  ? formatDay(locale, first, 'tight')
                  : `${formatDay(locale, first, 'tight')}–${formatDay(locale, last, 'tight')}`}
              </span>
              <span className="ml-auto text-ink-2">
                {published
                  ? t('wave.progress', { done: wave.handedOver, total: wave.placed })
                  : format.number(wave.placed)}
              </span>
              {editable && (
                <WaveMenu
                  wave={wave}
                  next={waves.find((other) => other.number === wave.number + 1) ?? null}
                  days={of.map((day) => day.date)}
                  published={published}
                />
              )}
            </span>
          </th>
        );
      })}
    </tr>
  );
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
