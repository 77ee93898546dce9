import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { formatDay } from '@/components/format-day';
import { PageHeader } from '@/components/page-header';
import { requireViewer } from '@/app/require-viewer';
import { AssignWave } from '@/features/assignments/components/assign-wave';
import { countOvertakings } from '@/features/overtakings/queries/list';
import { DraftDialog } from '@/features/plans/components/draft-dialog';
import { PlanActions } from '@/features/plans/components/plan-actions';
import { PlanBar } from '@/features/plans/components/plan-bar';
import { PlanStart } from '@/features/plans/components/plan-start';
import { loadPlanView } from '@/features/plans/components/plan-view';
import { planBoard } from '@/features/plans/queries/board';
import { planDifference } from '@/features/plans/queries/difference';
import { planFrame } from '@/features/plans/queries/frame';
import { listPlans, planWaves } from '@/features/plans/queries/plans';
import { whyThen } from '@/features/plans/queries/why';
import { addDays } from '@/lib/dates';
import { today } from '@/server/clock';
import { PlanScreen } from './plan-screen';

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
  const [board, waves, difference, overtakings, why] = await Promise.all([
    planBoard(viewer, plan.id, day, view.center),
    planWaves(viewer, plan.id),
    plan.status === 'DRAFT' ? planDifference(viewer, plan.id) : null,
    countOvertakings(viewer, plan.id),
    view.open && view.tab !== 'overtakings' ? whyThen(viewer, { planId: plan.id, agentId: view.open }) : null,
  ]);
  const locale = await getLocale();
  const lastDay = board.filter((one) => one.laptop + one.desktop > 0).at(-1)?.date;
  const assigning = plan.status === 'PUBLISHED' ? waves.find((wave) => wave.id === view.assign) : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', {
          placed: plan.placed,
          days: board.length,
          unplaced: plan.unplaced,
          last: lastDay ? formatDay(locale, lastDay) : '–',
        })}
        actions={
          <>
            {draft}
            <PlanActions plan={plan} difference={difference} />
          </>
        }
      />
      <PlanBar plans={plans} plan={plan} frame={frame} today={day} />
      {assigning && (
        <AssignWave
          title={t('wave.assignTitle', {
            wave: assigning.name || t('wave.numbered', { number: assigning.number }),
          })}
          target={{ waveId: assigning.id, version: assigning.version }}
        />
      )}
      <PlanScreen {...{ viewer, view, plan, frame, board, waves, overtakings, why }} today={day} />
    </>
  );
}
