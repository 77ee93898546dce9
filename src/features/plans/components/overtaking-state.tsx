'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { ToggleGroup } from '@/components/toggle-group';
import type { OvertakingCounts } from '@/features/overtakings/schema';
import { planView } from './plan-view';

const states = ['ALL', 'OPEN', 'EXPLAINED', 'ACCEPTED'] as const;

/** Which overtakings are listed, with how many there are of each kind. */
export function OvertakingState({ counts }: { counts: OvertakingCounts }) {
  const t = useTranslations('plans.overtakings');
  const format = useFormatter();
  const [state, setState] = useQueryState('state', planView.state.withOptions({ shallow: false }));
  const { total, open, explained, accepted } = counts;
  const people = { ALL: total, OPEN: open, EXPLAINED: explained, ACCEPTED: accepted };
  return (
    <ToggleGroup
      label={t('state')}
      size="sm"
      value={state ?? 'ALL'}
      onChange={(next) => void setState(next === 'ALL' ? null : next)}
      options={states.map((value) => ({ value, label: `${t(value)} ${format.number(people[value])}` }))}
    />
  );
}
