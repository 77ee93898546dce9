import { Lightbulb } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import type { LimitResource } from '@/domain/planning/plan-document';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Letter, WhatIf } from '../schema';
import { nameOf } from './letter-mark';

/** The kind of limit that pushes most people on, and the first and last day on which it does. */
function strongestLimit({ binding }: VariantFigures) {
  const limits = new Map<LimitResource, { refused: number; from: string; until: string }>();
  for (const { date, limits: ofDay } of binding)
    for (const { resource, refused } of ofDay) {
      const known = limits.get(resource);
      limits.set(resource, {
        refused: (known?.refused ?? 0) + refused,
        from: known?.from ?? date,
        until: date,
      });
    }
  const [strongest] = [...limits].sort(([, a], [, b]) => b.refused - a.refused);
  return strongest === undefined ? null : { resource: strongest[0], ...strongest[1] };
}

/** The variant that is being edited, in one sentence: what it brings, and what binds next. */
export function Insight({ letter, whatIf }: { letter: Letter; whatIf: WhatIf }) {
  const t = useTranslations('whatIf');
  const words = useTranslations('glossary.resource');
  const locale = useLocale();
  const column = whatIf.columns.find((one) => one.letter === letter);
  const figures = column?.figures;
  if (column && !figures) return <Refused letter={letter} column={column} />;
  if (!figures?.against) return null;
  const { endSooner, earlier, later, added, dropped } = figures.against;
  const name = nameOf(letter);
  const end =
    figures.unplaced > 0
      ? t('insight.unplaced', { letter: name, count: figures.unplaced })
      : endSooner === null
        ? t('insight.complete', { letter: name })
        : endSooner === 0
          ? t('insight.same', { letter: name })
          : t(endSooner > 0 ? 'insight.sooner' : 'insight.later', {
              letter: name,
              days: Math.abs(endSooner),
            });
  const limit = strongestLimit(figures);
  return (
    <p className="flex items-start gap-2.5 border-b border-line px-5 py-3 text-base max-md:px-4">
      <Lightbulb className="icon mt-0.5 text-ink-3" aria-hidden />
      <span>
        <b className="font-semibold">{end}</b>,{' '}
        {t('insight.moved', { earlier: earlier + added, later: later + dropped })}.{' '}
        {limit === null
          ? t('insight.free')
          : t('insight.binds', {
              resource: words(limit.resource),
              from: formatDay(locale, limit.from),
              until: formatDay(locale, limit.until),
            })}
      </span>
    </p>
  );
}

function Refused({ letter, column }: { letter: Letter; column: WhatIf['columns'][number] }) {
  const t = useTranslations('whatIf');
  return (
    <div className="border-b border-line px-5 py-3 max-md:px-4">
      <Note tone="bad" title={t('refused', { letter: nameOf(letter) })}>
        {column.variant === null
          ? t('unreadable')
          : column.problems.map(({ index, code }) => <div key={index}>{t(`problem.${code}`)}</div>)}
      </Note>
    </div>
  );
}
