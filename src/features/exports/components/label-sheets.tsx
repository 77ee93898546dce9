'use client';

import { Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Note } from '@/components/note';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Failure } from '@/domain/commands/result';
import { assetLabelsAction } from '../actions';
import type { AssetLabel } from '../schema';
import { Barcode } from './barcode';
import { keptLabelOrder, labelsPerSheet, type LabelStock } from './label-order';
import { PaperBar } from './paper-bar';

type Made = { labels: AssetLabel[]; stock: LabelStock; first: number };

/** The labels that were ordered on the page before. */
export function LabelSheets() {
  const t = useTranslations('exports.labels');
  const sentence = useFailureSentence();
  const [made, setMade] = useState<Made | Failure | null>(null);
  useEffect(() => {
    let left = false;
    const order = keptLabelOrder();
    const answer = order
      ? assetLabelsAction({ selection: order.selection }).catch((): Failure => ({
          ok: false,
          code: 'DATABASE_AWAY',
        }))
      : Promise.resolve({ ok: true as const, value: [] });
    void answer.then((found) => {
      if (left) return;
      setMade(
        found.ok ? { labels: found.value, stock: order?.stock ?? 'sheet', first: order?.first ?? 1 } : found,
      );
    });
    return () => {
      left = true;
    };
  }, []);
  const labels = made && 'labels' in made ? made.labels : [];
  return (
    <>
      <PaperBar
        title={t('title')}
        meta={made && 'labels' in made ? t('count', { count: labels.length }) : undefined}
        back="/devices"
        empty={labels.length === 0}
      />
      <div className="overflow-x-auto pb-4 print:overflow-visible print:pb-0">
        {made && 'code' in made && <Note tone="bad">{sentence(made)}</Note>}
        {made && 'labels' in made && labels.length === 0 && <EmptyState icon={Tag} title={t('none')} />}
        {made && 'labels' in made && labels.length > 0 && <Papers made={made} />}
      </div>
    </>
  );
}

function Papers({ made: { labels, stock, first } }: { made: Made }) {
  if (stock === 'roll')
    return labels.map((label) => (
      <section key={label.assetTag} className="paper paper-label">
        <Label label={label} />
      </section>
    ));
  const places = [...Array.from({ length: first - 1 }, () => null), ...labels];
  return Array.from({ length: Math.ceil(places.length / labelsPerSheet) }, (_, sheet) => (
    <section key={sheet} className="paper paper-a4 label-grid">
      {places
        .slice(sheet * labelsPerSheet, (sheet + 1) * labelsPerSheet)
        .map((label, place) => (label ? <Label key={place} label={label} /> : <span key={place} />))}
    </section>
  ));
}

function Label({ label }: { label: AssetLabel }) {
  const t = useTranslations('exports.labels');
  return (
    <div className="label h-full">
      <Barcode text={label.assetTag} className="h-[11mm] w-full" />
      <span className="pt-[1mm] text-center text-[12pt] font-semibold tabular-nums">{label.assetTag}</span>
      <span className="truncate text-center">{label.model}</span>
      {label.serial && <span className="truncate text-center">{t('serial', { serial: label.serial })}</span>}
    </div>
  );
}
