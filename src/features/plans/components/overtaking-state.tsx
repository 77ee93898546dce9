'use client';

import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { FilterPicker } from '@/components/filter-picker';
import { planView } from './plan-view';

const states = ['OPEN', 'EXPLAINED', 'ACCEPTED'] as const;

/** Which overtakings are listed. */
export function OvertakingState() {
  const t = useTranslations('plans.overtakings');
  const [state, setState] = useQueryState('state', planView.state.withOptions({ shallow: false }));
  return (
    <FilterPicker
      label={t('state')}
      options={states.map((value) => ({ value, label: t(value) }))}
      values={state ? [state] : []}
      onChange={(next) => void setState(states.find((value) => value === next.at(-1)) ?? null)}
    />
  );
}
