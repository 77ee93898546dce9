'use client';

import { FlaskConical, Link2, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { cx } from '@/components/cx';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { PageHeader } from '@/components/page-header';
import { useToast } from '@/components/toast';
import type { CommandAction } from '@/components/use-command';
import type { WhatIf } from '../schema';
import { BindingDays } from './binding-days';
import type { Names } from './change-words';
import { ComparisonTable } from './comparison-table';
import { DifferenceChart } from './difference-chart';
import { Insight } from './insight';
import { KeepDialog } from './keep-dialog';
import { LatePeople } from './late-people';
import { useVariants } from './use-variants';
import { VariantEditor } from './variant-editor';

type WhatIfScreenProps = {
  whatIf: WhatIf;
  names: Names;
  today: string;
  /** Makes a draft from the changes of a variant; left out for whoever may not. */
  keep?: CommandAction<{ planId: string }> | undefined;
  /** What would help most: where one may begin. */
  help: ReactNode;
};

/** Variants of the plan side by side: assumed at the left, compared at the right, kept by the address alone. */
export function WhatIfScreen({ whatIf, names, today, keep, help }: WhatIfScreenProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const variants = useVariants();
  const { current } = variants;
  const isStale =
    variants.computing ||
    variants.variants.some(
      ({ letter, text }) => whatIf.columns.find((column) => column.letter === letter)?.text !== text,
    );
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', {
          count: variants.variants.length,
          day: formatDay(locale, today, 'long'),
          seconds: (whatIf.took / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }),
        })}
        actions={
          <>
            <CopyLink />
            <Button
              icon={Plus}
              variant={current === null ? 'primary' : 'secondary'}
              disabled={!variants.canAdd}
              onClick={() => variants.add()}
            >
              {t('add')}
            </Button>
            {keep && current?.variant && (
              <KeepDialog
                key={current.letter}
                letter={current.letter}
                variant={current.variant}
                names={names}
                keep={keep}
              />
            )}
          </>
        }
      />
      <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
        {current !== null && (
          <VariantEditor
            key={current.letter}
            variants={variants}
            current={current}
            world={whatIf.world}
            names={names}
            today={today}
          />
        )}
        <div
          aria-busy={isStale}
          className="relative min-h-0 min-w-0 flex-1 overflow-y-auto max-md:flex-none max-md:overflow-visible"
        >
          <span role="status" className="sr-only">
            {isStale ? t('computing') : ''}
          </span>
          <div className={cx('transition-opacity duration-[120ms]', isStale && 'opacity-55')}>
            {current === null ? (
              <>
                <EmptyState icon={FlaskConical} title={t('start.title')} detail={t('start.detail')} />
                {help}
              </>
            ) : (
              <>
                <Insight letter={current.letter} whatIf={whatIf} />
                <DifferenceChart whatIf={whatIf} />
              </>
            )}
            <ComparisonTable whatIf={whatIf} variants={variants} names={names} />
            <BindingDays whatIf={whatIf} />
            <LatePeople whatIf={whatIf} names={names} onClose={() => variants.showPeople(null, 'a')} />
          </div>
        </div>
      </div>
    </>
  );
}

function CopyLink() {
  const t = useTranslations('whatIf');
  const toast = useToast();
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    toast.show(done ? t('copied') : t('notCopied'), done ? {} : { tone: 'warn' });
  };
  return (
    <Button icon={Link2} onClick={() => void copy()}>
      <span className="max-md:sr-only">{t('copy')}</span>
    </Button>
  );
}
