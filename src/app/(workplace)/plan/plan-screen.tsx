import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/components/format-day';
import { PageBody } from '@/components/page-body';
import { Tabs } from '@/components/tabs';
import { OvertakingsList } from '@/features/overtakings/components/overtakings-list';
import { listOvertakings } from '@/features/overtakings/queries/list';
import type { OvertakingCounts } from '@/features/overtakings/schema';
import { PlacementsList } from '@/features/plans/components/placements-list';
import { PlanBoard } from '@/features/plans/components/plan-board';
import { PlanFilters } from '@/features/plans/components/plan-filters';
import { placementFilterOf, planHref, type PlanView } from '@/features/plans/components/plan-view';
import { WhySheet } from '@/features/plans/components/why-sheet';
import type { PlanFrame } from '@/features/plans/queries/frame';
import { listPlacements, unplacedReasons } from '@/features/plans/queries/placements';
import type { Why } from '@/features/plans/queries/why';
import type { BoardDay, PlanLine, WaveLine } from '@/features/plans/schema';
import type { Viewer } from '@/server/viewer';

type PlanScreenProps = {
  viewer: Viewer;
  view: PlanView;
  plan: PlanLine;
  frame: PlanFrame;
  board: BoardDay[];
  waves: WaveLine[];
  overtakings: OvertakingCounts;
  why: Why | null;
  today: string;
};

/** The board of a plan, and under it the people of the chosen day, the unplaced or the overtakings. */
export async function PlanScreen(props: PlanScreenProps) {
  const { viewer, view, plan, frame, board, waves, overtakings, why, today } = props;
  const t = await getTranslations('plans');
  const locale = await getLocale();
  const shown = board.find((one) => one.date === view.day) ?? firstOpen(board, today);
  const isDraft = plan.status === 'DRAFT';
  const reasons = view.tab === 'unplaced' ? await unplacedReasons(viewer, plan.id) : [];
  const onDay = (shown?.laptop ?? 0) + (shown?.desktop ?? 0);
  return (
    <PageBody split>
      <div className="flex min-w-0 flex-1 flex-col overflow-y-auto">
        <div className="flex-none">
          <PlanBoard
            days={board}
            waves={waves}
            view={view}
            today={today}
            selected={view.tab === 'day' ? (shown?.date ?? null) : null}
            published={plan.status === 'PUBLISHED'}
            editable={plan.status !== 'SUPERSEDED'}
          />
        </div>
        <Tabs
          label={t('tabs.label')}
          tabs={[
            {
              href: planHref(view, { tab: null }),
              label: shown ? formatDay(locale, shown.date, 'long') : t('tabs.day'),
              count: onDay,
              current: view.tab === 'day',
            },
            {
              href: planHref(view, { tab: 'unplaced' }),
              label: t('tabs.unplaced'),
              count: plan.unplaced,
              current: view.tab === 'unplaced',
            },
            {
              href: planHref(view, { tab: 'overtakings' }),
              label: t('tabs.overtakings'),
              count: overtakings.open,
              current: view.tab === 'overtakings',
            },
          ]}
        />
        <div className="flex flex-none flex-wrap items-center gap-1.5 border-b border-line px-5 py-1.5 max-md:px-4">
          <PlanFilters tab={view.tab} draft={isDraft} bands={frame.bands} reasons={reasons} />
        </div>
        <div className="relative flex h-[420px] flex-none flex-col">
          {view.tab === 'overtakings' ? (
            <Overtakings viewer={viewer} view={view} plan={plan} />
          ) : (
            <Placements viewer={viewer} view={view} plan={plan} day={shown?.date ?? null} />
          )}
        </div>
      </div>
      {why && <WhySheet key={why.agent.agentId} why={why} today={today} />}
    </PageBody>
  );
}

const firstOpen = (board: readonly BoardDay[], today: string): BoardDay | undefined =>
  board.find((one) => one.date >= today) ?? board.at(-1);

type ListProps = { viewer: Viewer; view: PlanView; plan: PlanLine };

async function Placements({ viewer, view, plan, day }: ListProps & { day: string | null }) {
  const filter = placementFilterOf(plan.id, view, day);
  const first = await listPlacements(viewer, { filter, offset: 0 });
  return (
    <PlacementsList
      key={JSON.stringify(filter)}
      first={first}
      filter={filter}
      unplaced={view.tab === 'unplaced'}
      draft={plan.status === 'DRAFT'}
    />
  );
}

async function Overtakings({ viewer, view, plan }: ListProps) {
  const filter = {
    planId: plan.id,
    ...(view.state ? { state: view.state } : {}),
    ...(view.center.length > 0 ? { centers: view.center } : {}),
  };
  const first = await listOvertakings(viewer, { filter, offset: 0 });
  return <OvertakingsList key={JSON.stringify(filter)} first={first} filter={filter} />;
}
