import { CalendarRange } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { PlainTable, type PlainColumn } from '@/components/plain-table';
import type { WaveLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, planHref, present, withKit } from './links';

/** The waves of the plan in force with how far their people are. */
export function WavesTable({ waves, today }: { waves: readonly WaveLine[]; today: string }) {
  const t = useTranslations('overview.waves');
  const locale = useLocale();
  const format = useFormatter();
  if (waves.length === 0) {
    return (
      <EmptyState
        icon={CalendarRange}
        title={t('none')}
        action={<LinkButton href={planHref()}>{t('toPlan')}</LinkButton>}
      />
    );
  }
  const on = ({ from, until }: WaveLine) => ({ from, until });
  const columns: PlainColumn<WaveLine>[] = [
    {
      id: 'wave',
      header: t('columns.wave'),
      cell: (wave) => (
        <span className="block py-1.5">
          <ListLink
            href={planHref({ day: wave.from })}
            className={wave.from <= today && today <= wave.until ? 'font-semibold' : 'font-medium'}
          >
            {wave.name || t('numbered', { number: wave.number })}
          </ListLink>
          <span className="block text-xs text-ink-3">
            {t('span', {
              from: formatDay(locale, wave.from, 'tight'),
              until: formatDay(locale, wave.until, 'tight'),
            })}
          </span>
        </span>
      ),
    },
    {
      id: 'planned',
      header: t('columns.planned'),
      align: 'right',
      cell: (wave) => <FigureLink href={agentsHref({ ...on(wave), stage: present })} value={wave.planned} />,
    },
    {
      id: 'handedOver',
      header: t('columns.handedOver'),
      align: 'right',
      cell: (wave) => (
        <FigureLink href={agentsHref({ ...on(wave), stage: withKit })} value={wave.handedOver} />
      ),
    },
    {
      id: 'live',
      header: t('columns.live'),
      align: 'right',
      cell: (wave) => <FigureLink href={agentsHref({ ...on(wave), stage: ['LIVE'] })} value={wave.live} />,
    },
    {
      id: 'ceiling',
      header: t('columns.ceiling'),
      align: 'right',
      cell: ({ ceiling }) => (ceiling === null ? t('noCeiling') : format.number(ceiling)),
    },
  ];
  return <PlainTable flush label={t('label')} columns={columns} rows={waves} getRowId={(wave) => wave.id} />;
}
