import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/components/format-day';
import type { MapDisc, MapPlace } from '@/components/germany-clusters';
import { GermanyMap } from '@/components/germany-map';
import { onGermany } from '@/components/germany-projection';
import { TextLink } from '@/components/text-link';
import type { CenterLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref } from './links';

const shownLate = 5;

function placeOf(center: CenterLine): MapPlace | null {
  const { code, city, all, live, longitude, latitude } = center;
  const point = longitude === null || latitude === null ? null : onGermany(longitude, latitude);
  return point && { key: code, name: city, x: point[0], y: point[1], all, live };
}

/** Where how many still move; beside it who is furthest behind. */
export function CentersMap({ centers }: { centers: readonly CenterLine[] }) {
  const t = useTranslations('overview.centers');
  const format = useFormatter();
  const locale = useLocale();
  const places = centers.flatMap((center) => placeOf(center) ?? []);
  const unplaced = centers.length - places.length;
  const describe = ({ places: here, open, share }: MapDisc) => {
    const names = here.slice(0, 6).map((place) => place.name);
    const rest = here.length - names.length;
    const where = rest > 0 ? t('andMore', { names: names.join(', '), rest }) : names.join(', ');
    const figures = { open: format.number(open), share: formatShare(locale, share, 0) };
    return t('disc', { where, count: here.length, ...figures });
  };
  return (
    <>
      <div className="flex gap-4 max-sm:flex-col">
        <div className="max-w-[300px] min-w-0 flex-[3] max-sm:max-w-none">
          <GermanyMap
            label={t('mapLabel')}
            places={places}
            hrefOf={(disc) => agentsHref({ center: disc.places.map((place) => place.key) })}
            describe={describe}
          />
        </div>
        <div className="flex min-w-28 flex-1 flex-col justify-between gap-4">
          <MostLate centers={centers} />
          <MapKey />
        </div>
      </div>
      <p className="mt-2 text-xs text-ink-3">
        {unplaced > 0 && `${t('notOnMap', { count: unplaced })} `}
        <TextLink href="/licences">{t('credit')}</TextLink>
      </p>
    </>
  );
}

function MostLate({ centers }: { centers: readonly CenterLine[] }) {
  const t = useTranslations('overview.centers');
  const late = centers.filter((center) => center.overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const all = late.reduce((sum, center) => sum + center.overdue, 0);
  if (all === 0) return <span className="text-xs text-ink-3">{t('noneLate')}</span>;
  return (
    <ul className="text-xs leading-[22px]">
      <li className="text-ink-3">{t('late')}</li>
      {late.slice(0, shownLate).map(({ code, city, overdue }) => (
        <li key={code} className="flex justify-between gap-2">
          <ListLink href={agentsHref({ center: [code] })} className="truncate">
            {city}
          </ListLink>
          <FigureLink href={agentsHref({ center: [code], state: 'overdue' })} value={overdue} />
        </li>
      ))}
      {late.length > shownLate && (
        <li className="flex justify-between gap-2 text-ink-2">
          <span>{t('lateInAll', { count: late.length })}</span>
          <FigureLink href={agentsHref({ state: 'overdue' })} value={all} />
        </li>
      )}
    </ul>
  );
}

function MapKey() {
  const t = useTranslations('overview.centers.key');
  const disc = { cx: 8, cy: 8, fill: 'var(--color-chart-actual)' };
  return (
    <ul className="flex flex-col gap-1.5 text-xs text-ink-3 max-sm:flex-row max-sm:gap-4">
      <li className="flex items-center gap-2">
        <svg width={16} height={16} aria-hidden>
          <circle {...disc} r={5} />
        </svg>
        {t('area')}
      </li>
      <li className="flex items-center gap-2">
        <svg width={16} height={16} aria-hidden fill="none" strokeWidth={2}>
          <circle cx={8} cy={8} r={6} stroke="var(--color-line-strong)" />
          <path d="M8 2a6 6 0 0 1 0 12" stroke="var(--color-stage-live)" />
        </svg>
        {t('ring')}
      </li>
      <li className="flex items-center gap-2">
        <svg width={16} height={16} aria-hidden>
          <circle {...disc} r={8} />
          <text x={8} y={11.5} textAnchor="middle" fontSize={10} fontWeight={600} fill="var(--color-surface)">
            2
          </text>
        </svg>
        {t('number')}
      </li>
    </ul>
  );
}
