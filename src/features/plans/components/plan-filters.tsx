'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { Button } from '@/components/button';
import { FilterChip } from '@/components/filter-chip';
import { FilterPicker } from '@/components/filter-picker';
import { formatDay } from '@/components/format-day';
import { SearchField } from '@/components/search-field';
import type { CountedReason } from '../queries/placements';
import { planView } from './plan-view';
import { useReasonName } from './reason-words';

type PlanFiltersProps = {
  bands: readonly number[];
  teams: readonly { code: string; name: string; center: string }[];
  /** Why people stand nowhere, or what breaks promises: what the open tab lists. */
  reasons: readonly CountedReason[];
};

const narrowing = ['q', 'center', 'team', 'band', 'route', 'reason', 'broken', 'from', 'until'] as const;

/** What the list under the board is narrowed to, all in the address; the center stands above the board. */
export function PlanFilters({ bands, teams, reasons }: PlanFiltersProps) {
  const t = useTranslations('plans.list');
  const route = useTranslations('glossary.route');
  const [view, setView] = useQueryStates(planView, { shallow: false });
  const of = <Value,>(values: Value[]) => (values.length > 0 ? values : null);
  const near = view.center.length === 0 ? teams : teams.filter((team) => view.center.includes(team.center));
  const isNarrowed = narrowing.some((key) => (view[key]?.length ?? 0) > 0);
  return (
    <>
      <SearchField
        label={t('search')}
        value={view.q}
        onChange={(q) => void setView({ q: q || null, open: null })}
      />
      <FilterPicker
        label={t('team')}
        options={near.map(({ code, name }) => ({
          value: code,
          label: name === code ? code : `${name} · ${code}`,
        }))}
        values={view.team}
        onChange={(next) => void setView({ team: of(next) })}
      />
      <FilterPicker
        label={t('band')}
        options={bands.map((band) => ({ value: String(band), label: String(band) }))}
        values={view.band.map(String)}
        onChange={(next) => void setView({ band: of(next.map(Number)) })}
      />
      {view.tab !== 'unplaced' && (
        <FilterPicker
          label={t('route')}
          options={(['LAPTOP', 'OWN_DESKTOP'] as const).map((value) => ({ value, label: route(value) }))}
          values={view.route}
          onChange={(next) => void setView({ route: of(next as ('LAPTOP' | 'OWN_DESKTOP')[]) })}
        />
      )}
      {view.tab === 'unplaced' && (
        <ReasonPicker
          reasons={reasons}
          values={view.reason}
          onChange={(next) => void setView({ reason: of(next) })}
        />
      )}
      {view.tab === 'changes' && view.change === 'BROKEN' && (
        <ReasonPicker
          reasons={reasons}
          values={view.broken}
          onChange={(next) => void setView({ broken: of(next) })}
        />
      )}
      {view.tab === 'all' && view.from && view.until && (
        <DaysChip
          from={view.from}
          until={view.until}
          onRemove={() => void setView({ from: null, until: null })}
        />
      )}
      {isNarrowed && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => void setView(Object.fromEntries(narrowing.map((key) => [key, null])))}
        >
          {t('clear')}
        </Button>
      )}
    </>
  );
}

type ReasonPickerProps = {
  reasons: readonly CountedReason[];
  values: string[];
  onChange: (next: string[]) => void;
};

function ReasonPicker({ reasons, values, onChange }: ReasonPickerProps) {
  const t = useTranslations('plans.list');
  const nameOf = useReasonName();
  return (
    <FilterPicker
      label={t('reason')}
      options={reasons.map(({ resource, agents }) => ({
        value: resource,
        label: nameOf(resource),
        count: agents,
      }))}
      values={values}
      onChange={onChange}
    />
  );
}

function DaysChip({ from, until, onRemove }: { from: string; until: string; onRemove: () => void }) {
  const t = useTranslations('plans.list');
  const locale = useLocale();
  const day = (date: string) => formatDay(locale, date, 'tight');
  return <FilterChip label={t('days')} value={`${day(from)}–${day(until)}`} onRemove={onRemove} />;
}
