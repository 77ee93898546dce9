'use client';

import { useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import type { Letter } from '../schema';
import { LetterMark, LineMark } from './letter-mark';
import type { Variants } from './use-variants';

export const cellStyle = 'min-w-44 border-l border-line px-3.5 py-1.5 align-top tabular-nums';

/** The name of a column; a press edits its variant. */
export function ColumnHead({ letter, variants }: { letter: 'a' | Letter; variants: Variants }) {
  const t = useTranslations('whatIf');
  const own = variants.variants.find((one) => one.letter === letter);
  const isCurrent = letter === variants.current?.letter;
  const name =
    letter === 'a' ? t('asIs') : own?.variant?.name || t('letter', { letter: letter.toUpperCase() });
  const detail =
    letter === 'a' ? t('asIsDetail') : t('changes', { count: own?.variant?.changes.length ?? 0 });
  const head = (
    <>
      <LetterMark letter={letter} />
      <span className="min-w-0 text-left leading-[18px] font-medium break-words">{name}</span>
    </>
  );
  return (
    <th scope="col" className={cx(cellStyle, 'py-2 text-left font-normal', isCurrent && 'bg-selected/40')}>
      {letter === 'a' ? (
        <span className="flex items-center gap-2">{head}</span>
      ) : (
        <button
          type="button"
          aria-pressed={isCurrent}
          onClick={() => variants.choose(letter)}
          className="flex w-full items-center gap-2 rounded-sm hover:underline max-md:min-h-11"
        >
          {head}
        </button>
      )}
      <span className="mt-1 flex items-center gap-2 text-xs text-ink-3">
        <LineMark letter={letter} />
        {detail}
      </span>
    </th>
  );
}
