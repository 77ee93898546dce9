'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { PlainTable } from '@/components/plain-table';
import { columnLabel, COLUMNS } from '@/domain/importing/columns';
import type { ImportKind } from '@/domain/importing/kinds';
import { columnIds, columnsOf, missingColumns } from '@/domain/importing/match-headers';
import type { ByHand, FileTable } from '../schema';

/** Stands for no column. */
const none = '-';

type Props = {
  kind: ImportKind;
  table: FileTable;
  pending: boolean;
  onSubmit: (columns: NonNullable<ByHand['columns']>) => void;
};

/** What each column of a file means, with its first values; what is not recognised is chosen or left out. */
export function ColumnMapping({ kind, table, pending, onSubmit }: Props) {
  const t = useTranslations('imports.mapping');
  const locale = useLocale();
  const [keys, setKeys] = useState(() => columnsOf(kind, table.headers, table.byHand.columns));
  const ids = columnIds(table.headers);
  const rows = table.headers.map((header, index) => ({ header, index, key: keys[index] ?? null }));
  const chosen = keys.filter((key) => key !== null);
  const missing = missingColumns(kind, Object.fromEntries(chosen.map((key) => [key, true])));
  const twice = chosen.filter((key, index) => chosen.indexOf(key) !== index);
  const label = (key: string) => columnLabel(kind, key, locale);
  const options = [
    { value: none, label: t('leaveOut') },
    ...COLUMNS[kind].map(({ key, required }) => ({
      value: key,
      label: required ? t('required', { column: label(key) }) : label(key),
    })),
  ];
  const choose = (row: { index: number; header: string; key: string | null }) => (
    <ComboboxField
      label={t('meaningOf', { column: row.header || t('unnamed', { place: row.index + 1 }) })}
      hideLabel
      options={options}
      value={row.key ?? none}
      onChange={(next) =>
        setKeys(keys.map((key, index) => (index === row.index ? (next === none ? null : next) : key)))
      }
    />
  );
  const name = (row: { index: number; header: string }) =>
    row.header || <span className="text-ink-3">{t('unnamed', { place: row.index + 1 })}</span>;
  const samples = (index: number) => (table.samples[index] ?? []).join(' · ') || '–';
  return (
    <div className="flex flex-col gap-3">
      <PlainTable
        flush
        label={t('title')}
        rows={rows}
        getRowId={(row) => String(row.index)}
        columns={[
          { id: 'header', header: t('inFile'), cell: name },
          {
            id: 'samples',
            header: t('samples'),
            cell: (row) => (
              <span className="block max-w-64 truncate text-ink-2" title={samples(row.index)}>
                {samples(row.index)}
              </span>
            ),
          },
          {
            id: 'meaning',
            header: t('meaning'),
            width: 240,
            cell: (row) => <div className="py-1">{choose(row)}</div>,
          },
        ]}
        mobile={(row) => (
          <div className="flex flex-col gap-1.5">
            <span className="font-medium">{name(row)}</span>
            <span className="truncate text-ink-2">{samples(row.index)}</span>
            {choose(row)}
          </div>
        )}
      />
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="text-ink-2">
          {missing.length > 0
            ? t('missing', { columns: missing.map(label).join(', ') })
            : twice[0] !== undefined && t('twice', { column: label(twice[0]) })}
        </p>
        <Button
          variant="primary"
          className="ml-auto"
          loading={pending}
          disabled={missing.length > 0 || twice.length > 0}
          onClick={() => onSubmit(Object.fromEntries(ids.map((id, index) => [id, keys[index] ?? null])))}
        >
          {t('submit')}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{t('remembered')}</p>
    </div>
  );
}
