'use client';

import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { Button } from '@/components/button';
import { FilterBar } from '@/components/filter-bar';
import { FilterPicker } from '@/components/filter-picker';
import { SearchField } from '@/components/search-field';
import { Switch } from '@/components/switch';
import { blockKinds, blockOwners } from '@/domain/rollout/block-owners';
import { blockParams } from './block-params';

const ages = [1, 3, 5, 10] as const;

type BlockFiltersProps = {
  centers: readonly { code: string; name: string }[];
  /** How many match of how many are open. */
  total: number;
  all: number;
};

export function BlockFilters({ centers, total, all }: BlockFiltersProps) {
  const t = useTranslations('blocks');
  const words = useTranslations('glossary');
  const [params, set] = useQueryStates(blockParams, { shallow: false, history: 'replace' });
  const narrowed = Object.values(params).some((value) =>
    Array.isArray(value) ? value.length > 0 : Boolean(value),
  );
  return (
    <FilterBar
      end={
        <>
          {narrowed && <span className="tabular-nums">{t('filter.shown', { total, all })}</span>}
          <Switch
            label={t('filter.mine')}
            checked={params.mine}
            onChange={(mine) => void set({ mine: mine || null })}
          />
        </>
      }
    >
      <SearchField label={t('filter.search')} value={params.q} onChange={(q) => void set({ q: q || null })} />
      <FilterPicker
        label={t('filter.owner')}
        options={blockOwners.map((owner) => ({ value: owner, label: words(`blockOwner.${owner}`) }))}
        values={params.owner}
        onChange={(values) => void set({ owner: blockOwners.filter((one) => values.includes(one)) })}
      />
      <FilterPicker
        label={t('filter.kind')}
        options={blockKinds.map((kind) => ({ value: kind, label: words(`blockKind.${kind}`) }))}
        values={params.kind}
        onChange={(values) => void set({ kind: blockKinds.filter((one) => values.includes(one)) })}
      />
      {centers.length > 1 && (
        <FilterPicker
          label={t('filter.center')}
          options={centers.map(({ code, name }) => ({ value: code, label: name }))}
          values={params.center}
          onChange={(center) => void set({ center })}
        />
      )}
      <FilterPicker
        label={t('filter.age')}
        options={ages.map((days) => ({ value: String(days), label: t('filter.days', { days }) }))}
        values={params.days === null ? [] : [String(params.days)]}
        onChange={(values) => {
          const next = values.find((value) => value !== String(params.days));
          void set({ days: next === undefined ? null : Number(next) });
        }}
      />
      {narrowed && (
        <Button variant="ghost" size="sm" onClick={() => void set(null)}>
          {t('empty.clear')}
        </Button>
      )}
    </FilterBar>
  );
}
