'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { ToggleGroup } from '@/components/toggle-group';
import { changeFilters, type ChangeFilter, type PlanDifference } from '../schema';
import { planView } from './plan-view';

/** Which kind of change of a draft is listed, with how many there are. */
export function ChangeTabs({ difference }: { difference: PlanDifference }) {
  const t = useTranslations('plans.change');
  const label = useTranslations('plans.list');
  const format = useFormatter();
  const [view, setView] = useQueryStates(
    { change: planView.change, broken: planView.broken, open: planView.open },
    { shallow: false },
  );
  const countOf = (kind: ChangeFilter) => (kind === 'BROKEN' ? difference.broken : difference.totals[kind]);
  return (
    <ToggleGroup
      label={label('change')}
      size="sm"
      value={view.change ?? 'LATER'}
      onChange={(change) => void setView({ change, broken: null, open: null })}
      options={changeFilters.map((kind) => ({
        value: kind,
        label: `${t(kind)} ${format.number(countOf(kind))}`,
      }))}
    />
  );
}
