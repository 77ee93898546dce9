'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import type { BenchDevice } from '../schema';

/** How far the swap of a device is: fault reported, replacement scanned, replacement handed over. */
export function SwapSteps({ device }: { device: BenchDevice }) {
  const t = useTranslations('workbench.swap');
  const isReplacement = device.holding?.role === 'REPLACEMENT';
  const step = isReplacement || device.replacement !== null ? 3 : device.status === 'FAULTY' ? 2 : 1;
  const names = [t('fault'), t('replacement'), t('prepare')];
  return (
    <section className="border-b border-line px-5 py-3 max-md:px-4">
      <div className="mb-2 flex items-center gap-2">
        <h2 className="font-semibold">
          {t(isReplacement ? 'replacementTitle' : 'title', { tag: device.assetTag })}
        </h2>
        <span className="ml-auto text-xs text-ink-3">{t('step', { step })}</span>
      </div>
      <ol className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
        {names.map((name, index) => (
          <li
            key={name}
            aria-current={index + 1 === step ? 'step' : undefined}
            className={cx(
              'flex gap-2 border-t-2 pt-2',
              index + 1 < step
                ? 'border-ok'
                : index + 1 === step
                  ? 'border-accent font-medium'
                  : 'border-line-strong text-ink-2',
            )}
          >
            {index + 1 < step ? (
              <Check className="icon-row mt-0.5 text-ok-ink" aria-hidden />
            ) : (
              <span className="tabular-nums">{index + 1}</span>
            )}
            <span>
              {name}
              {index === 1 && step === 2 && (
                <span className="block text-xs font-normal text-ink-3">{t('auto')}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
