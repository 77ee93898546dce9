import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { formatDay } from '@/components/format-day';
import { PageHeader } from '@/components/page-header';
import { requireViewer } from '@/app/require-viewer';
import { AssignWave } from '@/features/assignments/components/assign-wave';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { countOvertakings } from '@/features/overtakings/queries/list';
import { DifferenceBar } from '@/features/plans/components/difference-bar';
import { DraftDialog } from '@/features/plans/components/draft-dialog';
import { DraftNotes } from '@/features/plans/components/draft-notes';
import { FollowProvider } from '@/features/plans/components/follow';
import { PlanActions } from '@/features/plans/components/plan-actions';
import { PlanBar } from '@/features/plans/components/plan-bar';
import { PlanStart } from '@/features/plans/components/plan-start';
import { loadPlanView } from '@/features/plans/components/plan-view';
import { SuggestionBanner } from '@/features/plans/components/suggestion-banner';
import { planSheet } from '@/features/plans/queries/board';
import { planDifference } from '@/features/plans/queries/difference';
import { planFrame } from '@/features/plans/queries/frame';
import { listPlans } from '@/features/plans/queries/plans';
import { readSuggestion } from '@/features/plans/queries/suggestion';
import { BetterOrder } from '@/features/refine/components/better-order';
import { addDays } from '@/lib/dates';
import { today } from '@/server/clock';
import { PlanScreen } from './plan-screen';
import { shownDay } from './shown-day';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plans'))('title') };
}

export default async function PlanPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('plan.read');
  const view = await loadPlanView(searchParams);
  const t = await getTranslations('plans');
  const day = today();
  const [plans, frame] = await Promise.all([listPlans(viewer), planFrame(viewer)]);
  if (!frame) notFound();
  const plan = view.plan ? plans.find((one) => one.id === view.plan) : plans[0];
  if (view.plan && !plan) notFound();
  const inForce = plans.find((one) => one.status === 'PUBLISHED');
  const end = inForce && inForce.horizonEnd > day ? inForce.horizonEnd : addDays(day, frame.horizonDays - 1);
  const draft = (
    <DraftDialog
      today={day}
      horizonEnd={end}
      hasPlan={inForce !== undefined}
      primary={plan?.status !== 'DRAFT'}
    />
  );
  if (!plan) {
    return (
      <>
        <PageHeader title={t('title')} actions={frame.counts.agents > 0 ? draft : undefined} />
        <PlanStart counts={frame.counts} />
      </>
    );
  }
  const isDraft = plan.status === 'DRAFT';
  const [sheet, difference, overtakings, suggestion] = await Promise.all([
    planSheet(viewer, plan.id, day, view.center),
    isDraft ? planDifference(viewer, plan.id) : null,
    countOvertakings(viewer, plan.id, view.center),
    readSuggestion(viewer),
  ]);
  if (!sheet) notFound();
  const { days: board, waves, totals } = sheet;
  const locale = await getLocale();
  const shown = shownDay(board, view.day, day);
  const lastDay = board.filter((one) => one.laptop + one.desktop > 0).at(-1)?.date;
  const assigning = plan.status === 'PUBLISHED' ? waves.find((wave) => wave.id === view.assign) : undefined;
  return (
    <FollowProvider plan={plan}>
      <PageHeader
        title={t('title')}
        meta={t('meta', { ...totals, last: lastDay ? formatDay(locale, lastDay) : '–' })}
        actions={
          <>
            <span className="max-md:hidden">
              <ExportMenu
                list={view.tab === 'overtakings' ? 'overtakings' : 'placements'}
                also={{ plan: plan.id, ...(view.tab === 'day' && shown ? { day: shown.date } : {}) }}
              />
            </span>
            {draft}
            <PlanActions plan={plan} difference={difference} />
          </>
        }
      />
      <PlanBar plans={plans} plan={plan} frame={frame} today={day} />
      {suggestion && (!isDraft || plan.suggested) && (
        <SuggestionBanner suggestion={suggestion} isShown={plan.suggested} />
      )}
      {difference && !plan.suggested && <DifferenceBar planId={plan.id} difference={difference} />}
      <DraftNotes key={`notes ${plan.id}`} viewer={viewer} plan={plan} />
      <BetterOrder viewer={viewer} plan={plan} />
      {assigning && (
        <AssignWave
          title={t('wave.assignTitle', {
            wave: assigning.name || t('wave.numbered', { number: assigning.number }),
          })}
          target={{ waveId: assigning.id, version: assigning.version }}
        />
      )}
      <PlanScreen
        {...{ viewer, view, plan, frame, board, waves, totals, difference, overtakings }}
        today={day}
      />
    </FollowProvider>
  );
}
