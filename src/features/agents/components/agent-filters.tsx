'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { Button } from '@/components/button';
import { FilterBar } from '@/components/filter-bar';
import { FilterChip } from '@/components/filter-chip';
import { FilterPicker } from '@/components/filter-picker';
import { formatDay } from '@/components/format-day';
import { SearchField } from '@/components/search-field';
import { stages } from '@/domain/rollout/stages';
import { addDays } from '@/lib/dates';
import type { FilterChoices } from '../schema';
import { agentRoutes, agentStates, filterParams } from './agent-params';

type AgentFiltersProps = { choices: FilterChoices; today: string };

/** What the list is narrowed to; all of it stands in the address. */
export function AgentFilters({ choices, today }: AgentFiltersProps) {
  const t = useTranslations('agents.filter');
  const words = useTranslations('glossary');
  const stageWords = useTranslations('stages');
  const format = useFormatter();
  const [params, set] = useQueryStates(filterParams, { shallow: false, history: 'replace' });
  const narrowed = Object.values(params).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '',
  );
  const routeLabel = (route: (typeof agentRoutes)[number]) => words(`need.${route}`);
  const pick = <Value extends string>(all: readonly Value[], chosen: readonly string[]) =>
    all.filter((value) => chosen.includes(value));
  return (
    <FilterBar>
      <SearchField label={t('search')} value={params.q} onChange={(q) => void set({ q: q || null })} />
      <FilterPicker
        label={t('stage')}
        options={stages.map((stage) => ({ value: stage, label: stageWords(stage) }))}
        values={params.stage}
        onChange={(values) => void set({ stage: pick(stages, values) })}
      />
      {choices.bands > 0 && (
        <FilterPicker
          label={t('band')}
          options={Array.from({ length: choices.bands }, (_, index) => ({
            value: String(index + 1),
            label: format.number(index + 1),
          }))}
          values={params.band.map(String)}
          onChange={(values) => void set({ band: values.map(Number) })}
        />
      )}
      <FilterPicker
        label={t('center')}
        options={choices.centers.map(({ code, name }) => ({ value: code, label: name }))}
        values={params.center}
        onChange={(center) => void set({ center })}
      />
      <FilterPicker
        label={t('team')}
        options={choices.teams.map(({ code, name }) => ({
          value: code,
          label: name === code ? code : `${name} · ${code}`,
        }))}
        values={params.team}
        onChange={(team) => void set({ team })}
      />
      <FilterPicker
        label={t('line')}
        options={choices.lines.map(({ code, name }) => ({ value: code, label: name }))}
        values={params.line}
        onChange={(line) => void set({ line })}
      />
      <FilterPicker
        label={t('route')}
        options={agentRoutes.map((route) => ({ value: route, label: routeLabel(route) }))}
        values={params.route}
        onChange={(values) => void set({ route: pick(agentRoutes, values) })}
      />
      <PlannedFilter
        from={params.from}
        until={params.until}
        today={today}
        onChange={(from, until) => void set({ from, until })}
      />
      <FilterPicker
        label={t('state')}
        options={agentStates.map((state) => ({ value: state, label: t(state) }))}
        values={params.state}
        onChange={(values) => void set({ state: pick(agentStates, values) })}
      />
      {params.blockedDays !== null && (
        <FilterChip
          label={t('blockedDays')}
          value={t('workingDays', { days: params.blockedDays })}
          onRemove={() => void set({ blockedDays: null })}
        />
      )}
      {narrowed && (
        <Button variant="ghost" size="sm" onClick={() => void set(null)}>
          {t('clear')}
        </Button>
      )}
    </FilterBar>
  );
}

type PlannedFilterProps = {
  from: string | null;
  until: string | null;
  today: string;
  onChange: (from: string | null, until: string | null) => void;
};

/** The planned date: one of the usual spans, or whatever span the address names. */
function PlannedFilter({ from, until, today, onChange }: PlannedFilterProps) {
  const t = useTranslations('agents');
  const locale = useLocale();
  const spans = {
    today: [today, today],
    tomorrow: [addDays(today, 1), addDays(today, 1)],
    week: [today, addDays(today, 7)],
    past: [null, addDays(today, -1)],
  } as const;
  const keys = ['today', 'tomorrow', 'week', 'past'] as const;
  const current = keys.find((key) => spans[key][0] === from && spans[key][1] === until);
  if ((from !== null || until !== null) && current === undefined) {
    const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(locale, text) : text);
    const words = [
      ...(from === until && from !== null
        ? [day(from)]
        : [
            ...(from === null ? [] : [`${t('filter.from')} ${day(from)}`]),
            ...(until === null ? [] : [`${t('filter.until')} ${day(until)}`]),
          ]),
    ];
    return (
      <FilterChip label={t('filter.planned')} value={words.join(' ')} onRemove={() => onChange(null, null)} />
    );
  }
  return (
    <FilterPicker
      label={t('filter.planned')}
      options={keys.map((key) => ({ value: key, label: t(`day.${key}`) }))}
      values={current ? [current] : []}
      onChange={(values) => {
        const key = keys.find((one) => one !== current && values.includes(one));
        onChange(key ? spans[key][0] : null, key ? spans[key][1] : null);
      }}
    />
  );
}
