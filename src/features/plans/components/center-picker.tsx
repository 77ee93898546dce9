'use client';

import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { FilterPicker } from '@/components/filter-picker';
import { planView } from './plan-view';

/** Narrows board and list to some centers. */
export function CenterPicker({ centers }: { centers: readonly { code: string; name: string }[] }) {
  const t = useTranslations('plans.list');
  const [center, setCenter] = useQueryState('center', planView.center.withOptions({ shallow: false }));
  return (
    <FilterPicker
      label={t('center')}
      options={centers.map((one) => ({ value: one.code, label: one.name }))}
      values={center}
      onChange={(next) => void setCenter(next.length > 0 ? next : null)}
    />
  );
}
