'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import { HeatCell } from '@/components/heat-cell';
import type { LimitResource } from '@/domain/planning/plan-document';
import type { BoardDay, Use } from '../schema';
import { limitCellText, planView } from './plan-view';

type BoardHeatProps = { resource: LimitResource; days: readonly BoardDay[]; labelStyle: string };

/** Use as a share of the limit, in percent; a limit of nothing is full as soon as somebody uses it. */
export const percentOf = ({ used, limit }: Use): number | null =>
  limit === null ? null : limit === 0 ? (used === 0 ? 0 : 100) : (used * 100) / limit;

/** One resource over all days: how full, and whom it pushed back; a cell opens what it is made of. */
export function BoardHeat({ resource, days, labelStyle }: BoardHeatProps) {
  const t = useTranslations('plans.board');
  const locale = useLocale();
  const format = useFormatter();
  const [view, setView] = useQueryStates({ limit: planView.limit, open: planView.open });
  const label = t(`row.${resource}`);
  return (
    <tr>
      <th scope="row" className={labelStyle}>
        {label}
      </th>
      {days.map(({ date, use }) => {
        const one = use[resource];
        if (!one)
          return (
            <td key={date} className="py-px text-center text-xs text-ink-3">
              –
            </td>
          );
        const cell = limitCellText({ resource, date });
        const said = t('cell', {
          limit: label,
          day: formatDay(locale, date),
          used: one.used,
          most: one.limit ?? 0,
          limited: one.limit === null ? 'no' : 'yes',
          pushed: one.pushed,
        });
        return (
          <td key={date} className="py-px">
            <button
              type="button"
              title={said}
              aria-expanded={view.limit === cell}
              onClick={() => void setView({ limit: view.limit === cell ? null : cell, open: null })}
              className={cx(
                'block w-full rounded-xs hover:shadow-[0_0_0_1.5px_var(--color-line-strong)]',
                view.limit === cell && 'shadow-[0_0_0_2px_var(--color-focus)]',
              )}
            >
              <HeatCell
                percent={percentOf(one)}
                note={one.pushed > 0 ? `→${format.number(one.pushed)}` : null}
              />
            </button>
          </td>
        );
      })}
    </tr>
  );
}
