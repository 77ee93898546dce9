'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { Button } from '@/components/button';
import type { ChangeOf } from '@/domain/what-if/change';
import { EditSection } from './edit-section';
import type { EditProps } from './edit-props';

/** The bands in the order in which they move. */
export function EditOrder({ changes, world, put, takeBack }: EditProps) {
  const t = useTranslations('whatIf.editor');
  const assumed = changes.find((one): one is ChangeOf<'order'> => one.kind === 'order');
  const bands = assumed?.bands ?? world.bands;
  if (world.bands.length < 2) return null;
  const swap = (at: number, by: number) => {
    const next = [...bands];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    const isUsual = next.every((band, index) => band === world.bands[index]);
    if (!isUsual) put({ kind: 'order', bands: next });
    else if (assumed) takeBack(assumed);
  };
  return (
    <EditSection title={t('order')}>
      <ol className={assumed ? 'rounded-sm bg-info-tint px-2' : ''}>
        {bands.map((band, index) => (
          <li key={band} className="flex min-h-7 items-center gap-2">
            <BandBadge band={band} />
            <span className="flex-1">{t('bandName', { band })}</span>
            <Button
              variant="ghost"
              size="sm"
              icon={ArrowUp}
              disabled={index === 0}
              aria-label={t('up', { band })}
              onClick={() => swap(index, -1)}
            />
            <Button
              variant="ghost"
              size="sm"
              icon={ArrowDown}
              disabled={index === bands.length - 1}
              aria-label={t('down', { band })}
              onClick={() => swap(index, 1)}
            />
          </li>
        ))}
      </ol>
      <p className="text-xs text-ink-3">{t('orderHint')}</p>
    </EditSection>
  );
}
