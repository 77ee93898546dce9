'use client';

import { useTranslations } from 'next-intl';
import { PlainTable, type PlainColumn } from '@/components/plain-table';
import { SafeFigure } from '@/components/safe-figure';
import type { SafeCell } from '@/domain/access/small-cells';
import type { Aggregates } from '../schema';

type Line = { key: string; name: string; cells: readonly SafeCell[]; sum: SafeCell; foot: boolean };

/** People by center and stage, with the sums over all. */
export function CenterTable({ figures }: { figures: Aggregates }) {
  const t = useTranslations('auditor');
  const stageNames = useTranslations('stages');
  const { table, centers, stages } = figures;
  const lines: Line[] = [
    { key: '', name: t('all'), cells: table.columnSums, sum: table.total, foot: true },
    ...centers.map(({ code, name }, row) => ({
      key: code,
      name,
      cells: table.cells[row] ?? [],
      sum: table.rowSums[row] ?? ({ kind: 'shown', value: 0 } as const),
      foot: false,
    })),
  ];
  const columns: PlainColumn<Line>[] = [
    {
      id: 'center',
      header: t('center'),
      cell: (line) => <span className={line.foot ? 'font-semibold' : undefined}>{line.name}</span>,
    },
    ...stages.map((stage, index): PlainColumn<Line> => ({
      id: stage,
      header: stageNames(stage),
      align: 'right',
      cell: (line) => {
        const cell = line.cells[index];
        return cell ? <SafeFigure cell={cell} /> : null;
      },
    })),
    {
      id: 'sum',
      header: t('people'),
      align: 'right',
      cell: (line) => (
        <span className="font-semibold">
          <SafeFigure cell={line.sum} />
        </span>
      ),
    },
  ];
  return <PlainTable label={t('byCenter')} columns={columns} rows={lines} getRowId={(line) => line.key} />;
}
