'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BandBadge } from '@/components/band-badge';
import { cx } from '@/components/cx';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Letter, WhatIf } from '../schema';
import type { Names } from './change-words';
import { BandCell, BrokenCell, CountCell, EndCell, TouchedCell } from './comparison-cells';
import { cellStyle, ColumnHead } from './comparison-head';
import type { Variants } from './use-variants';

type Shown = { letter: 'a' | Letter; figures: VariantFigures | null };
type ComparisonTableProps = { whatIf: WhatIf; variants: Variants; names: Names };

const labelStyle =
  'sticky left-0 z-[1] w-[186px] bg-surface py-1.5 pr-3 pl-5 text-left align-top font-normal max-md:w-32 max-md:pl-4';

/** The plan as it is and each variant, figure by figure. */
export function ComparisonTable({ whatIf, variants, names }: ComparisonTableProps) {
  const t = useTranslations('whatIf.table');
  const columns: Shown[] = [
    { letter: 'a', figures: whatIf.asIs },
    ...variants.variants.map(({ letter }) => ({
      letter,
      figures: whatIf.columns.find((column) => column.letter === letter)?.figures ?? null,
    })),
  ];
  const bands = whatIf.asIs.byBand.map(({ band }) => band);
  const row = (label: ReactNode, cell: (figures: VariantFigures, letter: 'a' | Letter) => ReactNode) => (
    <tr className="border-b border-line">
      <th scope="row" className={labelStyle}>
        {label}
      </th>
      {columns.map(({ letter, figures }) => (
        <td key={letter} className={cx(cellStyle, letter === variants.current?.letter && 'bg-selected/40')}>
          {figures === null ? <span className="text-ink-3">{t('none')}</span> : cell(figures, letter)}
        </td>
      ))}
    </tr>
  );
  const heading = (text: string) => (
    <tr>
      <th
        scope="colgroup"
        colSpan={columns.length + 1}
        className={cx(labelStyle, 'pt-3 pb-1 text-xs font-medium text-ink-3')}
      >
        {text}
      </th>
    </tr>
  );
  return (
    <div className="overflow-x-auto border-b border-line">
      <table className="w-full border-separate border-spacing-0 text-sm [&_tr>*]:border-b [&_tr>*]:border-b-line">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <td className={labelStyle} />
            {columns.map(({ letter }) => (
              <ColumnHead key={letter} letter={letter} variants={variants} />
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('doneBy'), (figures) => (
            <EndCell figures={figures} />
          ))}
          {row(t('unplaced'), ({ unplaced }) => (
            <CountCell
              count={unplaced + whatIf.leftOut}
              tone={unplaced > 0 ? 'warn' : undefined}
              detail={whatIf.leftOut > 0 ? t('leftOut', { count: whatIf.leftOut }) : undefined}
            />
          ))}
          {heading(t('bands'))}
          {bands.map((band) => (
            <BandRow key={band}>
              {row(<BandBadge band={band} />, (figures) => (
                <BandCell band={band} figures={figures} asIs={whatIf.asIs} weekdays={whatIf.world.weekdays} />
              ))}
            </BandRow>
          ))}
          {heading(t('people'))}
          {row(t('earlier'), ({ against }) =>
            against === null ? (
              <span className="text-ink-3">{t('none')}</span>
            ) : (
              <CountCell
                count={against.earlier + against.added}
                tone={against.earlier + against.added > 0 ? 'ok' : undefined}
                detail={t('agentDays', { days: against.agentDays })}
              />
            ),
          )}
          {row(t('later'), ({ against }, letter) =>
            against === null ? (
              <span className="text-ink-3">{t('none')}</span>
            ) : (
              <CountCell
                count={against.later + against.dropped}
                tone={against.later + against.dropped > 0 ? 'warn' : undefined}
                onList={() => variants.showPeople('later', letter)}
              />
            ),
          )}
          {row(t('broken'), ({ broken }, letter) => (
            <BrokenCell broken={broken} onList={() => variants.showPeople('broken', letter)} />
          ))}
          {row(t('centers'), ({ against }) => (
            <TouchedCell touched={against?.centers ?? []} names={names} />
          ))}
          {row(t('teams'), ({ against }) => (
            <TouchedCell touched={against?.teams ?? []} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Gives a row made by a function a key. */
const BandRow = ({ children }: { children: ReactNode }) => children;
