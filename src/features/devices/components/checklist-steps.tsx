'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Checkbox } from '@/components/checkbox';
import { cx } from '@/components/cx';
import { formatInstant } from '@/components/format-day';
import { KeyHint } from '@/components/key-hint';
import type { BenchStep } from '../schema';

type ChecklistStepsProps = {
  steps: readonly BenchStep[];
  /** Whether ticks may be changed now. */
  open: boolean;
  onTick: (key: string, on: boolean) => void;
};

/** The steps of the preparation, ticked by their digit. */
export function ChecklistSteps({ steps, open, onTick }: ChecklistStepsProps) {
  const t = useTranslations('workbench.device');
  const locale = useLocale();
  const current = steps.findIndex((step) => step.tickedAt === null);
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={cx(
            'flex min-h-12 items-center gap-3 border-b border-line px-5 py-1.5 max-md:px-4',
            open && index === current && 'bg-selected',
          )}
        >
          {open && <KeyHint>{index + 1}</KeyHint>}
          <Checkbox
            big
            checked={step.tickedAt !== null}
            disabled={!open}
            onChange={(on) => onTick(step.key, on)}
            label={<span className="font-medium">{locale === 'en' ? step.en : step.de}</span>}
            detail={
              step.tickedAt
                ? [formatInstant(locale, step.tickedAt), step.tickedBy].filter(Boolean).join(' · ')
                : undefined
            }
          />
          {open && index === current && <span className="ml-auto text-xs text-ink-3">{t('missing')}</span>}
        </li>
      ))}
    </ol>
  );
}
