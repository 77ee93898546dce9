import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import type { BrokenSum } from '@/domain/what-if/broken-sum';
import { workingDaysSooner } from '@/domain/what-if/sooner';
import type { Touched } from '@/domain/what-if/touched';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Names } from './change-words';
import { DaysDifference } from './difference';

/** When the last hand-over is, and how much sooner that is. */
export function EndCell({ figures }: { figures: VariantFigures }) {
  const t = useTranslations('whatIf.table');
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-md font-semibold whitespace-nowrap">
        {figures.doneBy === null ? t('open') : formatDay(locale, figures.doneBy)}
      </span>
      {figures.against && <DaysDifference sooner={figures.against.endSooner} />}
    </span>
  );
}

type BandCellProps = {
  band: number;
  figures: VariantFigures;
  asIs: VariantFigures;
  weekdays: readonly number[];
};

/** The last day of a band and the mean wait of its people. */
export function BandCell({ band, figures, asIs, weekdays }: BandCellProps) {
  const t = useTranslations('whatIf.table');
  const locale = useLocale();
  const format = useFormatter();
  const of = (all: VariantFigures) => all.byBand.find((one) => one.band === band);
  const own = of(figures);
  if (own === undefined || own.lastDay === null) return <span className="text-ink-3">{t('none')}</span>;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="whitespace-nowrap">{formatDay(locale, own.lastDay)}</span>
      {figures !== asIs && (
        <DaysDifference sooner={workingDaysSooner(weekdays, of(asIs)?.lastDay ?? null, own.lastDay)} />
      )}
      <span className="text-xs whitespace-nowrap text-ink-3">
        {t('wait', {
          days: format.number(own.meanWaitDays ?? 0, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        })}
      </span>
    </span>
  );
}

const tones = { ok: 'font-medium text-ok-ink', warn: 'font-medium text-warn-ink' };

type CountCellProps = {
  count: number;
  tone?: keyof typeof tones | undefined;
  detail?: string | undefined;
  onList?: (() => void) | undefined;
};

/** A number of people, with the way to who they are. */
export function CountCell({ count, tone, detail, onList }: CountCellProps) {
  const t = useTranslations('whatIf.table');
  const format = useFormatter();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className={cx(tone && tones[tone])}>{format.number(count)}</span>
      {detail && <span className="text-xs text-ink-3">{detail}</span>}
      {onList && count > 0 && (
        <button
          type="button"
          onClick={onList}
          className="text-xs font-medium text-accent-ink underline-offset-2 hover:underline max-md:min-h-11"
        >
          {t('list')}
        </button>
      )}
    </span>
  );
}

/** How many promises are not kept, and what refuses them. */
export function BrokenCell({ broken, onList }: { broken: BrokenSum; onList: () => void }) {
  const words = useTranslations('glossary.resource');
  const t = useTranslations('whatIf.binding');
  const format = useFormatter();
  return (
    <>
      <CountCell count={broken.promises} tone={broken.promises > 0 ? 'warn' : undefined} onList={onList} />
      {broken.reasons.slice(0, 3).map(({ resource, promises }) => (
        <span key={resource} className="block text-xs text-ink-3">
          {format.number(promises)} × {resource === 'fixed' ? t('fixed') : words(resource)}
        </span>
      ))}
    </>
  );
}

/** Where most people get another day. */
export function TouchedCell({ touched, names }: { touched: readonly Touched[]; names: Names }) {
  const t = useTranslations('whatIf.table');
  if (touched.length === 0) return <span className="text-ink-3">{t('none')}</span>;
  return (
    <ul>
      {touched.slice(0, 3).map(({ code, earlier, later }) => (
        <li key={code} className="flex flex-wrap items-baseline gap-x-2">
          <span className="truncate">{names[code] ?? code}</span>
          <span className="text-xs text-ink-3">
            {t('touched', { earlier, later, both: earlier > 0 && later > 0 ? 'yes' : 'no' })}
          </span>
        </li>
      ))}
    </ul>
  );
}
