import { useTranslations } from 'next-intl';
import { BurnUpChart } from '@/components/burn-up-chart';
import { Section } from '@/components/page-body';
import type { Overview } from '../schema';
import { Answers } from './answers';
import { BandsTable } from './bands-table';
import { CentersMap } from './centers-map';
import { CentersTable } from './centers-table';
import { CentersToggle } from './centers-toggle';
import { Columns } from './columns';
import { DaysList } from './days-list';
import { ListLink } from './figure-link';
import { ForecastBasis } from './forecast-basis';
import { LimitsTable } from './limits-table';
import { blocksHref } from './links';
import { StagesList } from './stages-list';
import { StuckTable } from './stuck-table';
import { WavesTable } from './waves-table';

type OverviewViewProps = { overview: Overview; centersAs: 'map' | 'table' };

/** The whole overview: answers first, then why, where, on whom and what next. */
export function OverviewView({ overview, centersAs }: OverviewViewProps) {
  const t = useTranslations('overview');
  const { today, standing, centers } = overview;
  const open = overview.stuck.reduce((sum, line) => sum + line.open, 0);
  return (
    <>
      <Answers overview={overview} />
      <Columns wide="lg:grid-cols-[minmax(0,1.63fr)_minmax(0,1fr)]">
        <div id="forecast">
          <Section title={t('burnUp')}>
            <BurnUpChart
              days={overview.burnUp.map(({ date, ...rest }) => ({ day: date, ...rest }))}
              total={standing.all}
              today={today}
              ceilings={overview.ceilings}
              likelyEnd={overview.forecast?.doneBy.p50}
            />
            {overview.forecast && <ForecastBasis forecast={overview.forecast} />}
          </Section>
        </div>
        <Section
          title={t('limits.title')}
          actions={<span className="text-xs text-ink-3">{t('limits.unit')}</span>}
        >
          <LimitsTable days={overview.use} today={today} />
        </Section>
      </Columns>
      <Columns wide="lg:grid-cols-[minmax(0,1fr)_minmax(0,1.16fr)_minmax(0,.75fr)]">
        <Section title={t('centers.title')} count={centers.length} actions={<CentersToggle />}>
          {centersAs === 'table' ? <CentersTable centers={centers} /> : <CentersMap centers={centers} />}
        </Section>
        <Section
          title={t('stuck.title')}
          actions={
            <ListLink href={blocksHref()} className="font-medium text-accent-ink">
              {t('stuck.all', { open })}
            </ListLink>
          }
        >
          <StuckTable lines={overview.stuck} today={today} />
        </Section>
        <Section title={t('days.title')}>
          <DaysList days={overview.days} today={today} deliveries={overview.deliveries} />
        </Section>
      </Columns>
      <Columns wide="lg:grid-cols-[minmax(0,.9fr)_minmax(0,1.05fr)_minmax(0,1.1fr)]">
        <Section title={t('stages')}>
          <StagesList byStage={standing.byStage} />
        </Section>
        <Section title={t('waves.title')}>
          <WavesTable waves={overview.waves} today={today} />
        </Section>
        <Section title={t('bands.title')}>
          <BandsTable bands={overview.bands} />
        </Section>
      </Columns>
    </>
  );
}
