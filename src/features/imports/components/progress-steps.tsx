'use client';

import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { ProgressBar } from '@/components/progress-bar';
import { Spinner } from '@/components/spinner';
import { applyPhases, previewPhases, type ImportPhase, type ImportProgress } from '../schema/progress';

type ProgressStepsProps = { of: 'preview' | 'apply'; progress: ImportProgress | null; fileName: string };

/** How far a file is, as the server says it: its steps, and in the present one how many bytes or rows. */
export function ProgressSteps({ of, progress, fileName }: ProgressStepsProps) {
  const t = useTranslations('imports.progress');
  const phases: readonly ImportPhase[] = of === 'preview' ? previewPhases : applyPhases;
  const now = Math.max(0, phases.indexOf(progress?.phase as ImportPhase));
  const phase = phases[now] ?? 'READING';
  const counted = useCount(progress, phase);
  return (
    <div role="status" className="flex w-full max-w-md flex-col gap-2.5 text-left">
      <p className="flex min-w-0 items-center gap-2 font-medium">
        <Spinner /> <span className="truncate">{fileName}</span>
      </p>
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {phases.map((step, index) => (
          <li
            key={step}
            aria-current={index === now ? 'step' : undefined}
            className={cx('flex items-center gap-1', index === now ? 'font-semibold' : 'text-ink-3')}
          >
            {index < now && <Check className="icon-row text-ok-ink" aria-hidden />}
            {t(`phase.${step}`)}
          </li>
        ))}
      </ol>
      {progress && progress.total > 0 && (
        <ProgressBar label={t(`phase.${phase}`)} value={progress.done} total={progress.total} />
      )}
      <p className="min-h-4 text-xs text-ink-3 tabular-nums">{counted}</p>
    </div>
  );
}

function useCount(progress: ImportProgress | null, phase: ImportPhase): string {
  const t = useTranslations('imports.progress');
  const format = useFormatter();
  if (!progress || (progress.done === 0 && progress.total === 0)) return '';
  if (phase === 'UPLOADING') {
    const megabytes = (bytes: number) => format.number(bytes / 1_048_576, { maximumFractionDigits: 1 });
    return t('bytes', { done: megabytes(progress.done), total: megabytes(progress.total) });
  }
  return progress.total > 0
    ? t('rows', { done: progress.done, total: progress.total })
    : t('rowsSoFar', { done: progress.done });
}
