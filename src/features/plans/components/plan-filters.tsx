'use client';

import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { FilterPicker } from '@/components/filter-picker';
import { SearchField } from '@/components/search-field';
import { changeKinds, type ChangeKind } from '../schema';
import { planView, type PlanTab } from './plan-view';
import { useReasonName } from './reason-words';

type PlanFiltersProps = {
  tab: PlanTab;
  draft: boolean;
  bands: readonly number[];
  reasons: readonly { resource: string; agents: number }[];
};

/** What the list under the board is narrowed to; the center stands above the board. */
export function PlanFilters({ tab, draft, bands, reasons }: PlanFiltersProps) {
  const t = useTranslations('plans.list');
  const route = useTranslations('glossary.route');
  const change = useTranslations('plans.change');
  const reasonName = useReasonName();
  const [view, setView] = useQueryStates(planView, { shallow: false });
  if (tab === 'overtakings') return <OvertakingState />;
  return (
    <>
      <SearchField
        label={t('search')}
        value={view.q}
        onChange={(q) => void setView({ q: q || null, open: null })}
      />
      <FilterPicker
        label={t('band')}
        options={bands.map((band) => ({ value: String(band), label: String(band) }))}
        values={view.band.map(String)}
        onChange={(next) => void setView({ band: next.length > 0 ? next.map(Number) : null })}
      />
      {tab === 'day' && (
        <FilterPicker
          label={t('route')}
          options={(['LAPTOP', 'OWN_DESKTOP'] as const).map((value) => ({ value, label: route(value) }))}
          values={view.route}
          onChange={(next) =>
            void setView({ route: next.length > 0 ? (next as ('LAPTOP' | 'OWN_DESKTOP')[]) : null })
          }
        />
      )}
      {tab === 'unplaced' && (
        <FilterPicker
          label={t('reason')}
          options={reasons.map(({ resource, agents }) => ({
            value: resource,
            label: reasonName(resource),
            count: agents,
          }))}
          values={view.reason}
          onChange={(next) => void setView({ reason: next.length > 0 ? next : null })}
        />
      )}
      {tab === 'day' && draft && (
        <FilterPicker
          label={t('change')}
          options={changeKinds.map((value) => ({ value, label: change(value) }))}
          values={view.change ? [view.change] : []}
          onChange={(next) => void setView({ change: (next.at(-1) as ChangeKind | undefined) ?? null })}
        />
      )}
    </>
  );
}

function OvertakingState() {
  const t = useTranslations('plans.overtakings');
  const [view, setView] = useQueryStates(planView, { shallow: false });
  const states = ['OPEN', 'EXPLAINED', 'ACCEPTED'] as const;
  return (
    <FilterPicker
      label={t('state')}
      options={states.map((value) => ({ value, label: t(value) }))}
      values={view.state ? [view.state] : []}
      onChange={(next) => void setView({ state: states.find((value) => value === next.at(-1)) ?? null })}
    />
  );
}
