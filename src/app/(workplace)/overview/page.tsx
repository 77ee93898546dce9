import { CalendarRange } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { FirstStepsList } from '@/features/overview/components/first-steps';
import { HandedOverToday } from '@/features/overview/components/handed-over-today';
import { loadOverviewParams } from '@/features/overview/components/overview-params';
import { OverviewView } from '@/features/overview/components/overview-view';
import { readFirstSteps } from '@/features/overview/queries/first-steps';
import { readOverview } from '@/features/overview/queries/overview';
import { SuggestionBanner } from '@/features/plans/components/suggestion-banner';
import { readSuggestion } from '@/features/plans/queries/suggestion';
import { HelpMost } from '@/features/what-if/components/help-most';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('overview.read');
  const { centers } = await loadOverviewParams(searchParams);
  const [overview, suggestion] = await Promise.all([readOverview(viewer), readSuggestion(viewer)]);
  if (!overview) notFound();
  const { today, plan, pace, waves, standing, days } = overview;
  const steps = plan ? null : await readFirstSteps(viewer);
  const isEmpty = standing.all + standing.withdrawn === 0;
  const t = await getTranslations('overview');
  const day = formatDay(await getLocale(), today, 'long');
  const wave = waves.find((one) => one.until >= today);
  const meta = plan
    ? t('meta', {
        day,
        at: pace.day,
        of: pace.of ?? pace.day,
        wave: wave?.number ?? waves.length,
        waves: waves.length,
      })
    : day;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={meta}
        actions={
          plan && (
            <>
              {days[0] && <HandedOverToday day={days[0]} />}
              <LinkButton href="/plan" variant={suggestion ? 'secondary' : 'primary'} icon={CalendarRange}>
                {t('openPlan')}
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        {suggestion && <SuggestionBanner suggestion={suggestion} />}
        {steps && (
          <Section title={t('first.heading')}>
            <p className="mb-1 text-ink-2">{t('first.intro')}</p>
            <FirstStepsList steps={steps} />
          </Section>
        )}
        {!isEmpty && <OverviewView overview={overview} centersAs={centers} />}
        {plan && <HelpMost viewer={viewer} most={5} />}
      </PageBody>
    </>
  );
}
