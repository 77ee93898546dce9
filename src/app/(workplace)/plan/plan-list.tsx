import { OvertakingsList } from '@/features/overtakings/components/overtakings-list';
import { listOvertakings } from '@/features/overtakings/queries/list';
import type { OvertakingCounts } from '@/features/overtakings/schema';
import { ChangeTabs } from '@/features/plans/components/change-tabs';
import { OvertakingState } from '@/features/plans/components/overtaking-state';
import { PlacementsList } from '@/features/plans/components/placements-list';
import { PlanFilters } from '@/features/plans/components/plan-filters';
import { placementFilterOf, type PlanView } from '@/features/plans/components/plan-view';
import type { PlanFrame } from '@/features/plans/queries/frame';
import { brokenReasons, listPlacements, unplacedReasons } from '@/features/plans/queries/placements';
import type { PlanDifference, PlanLine } from '@/features/plans/schema';
import type { Viewer } from '@/server/viewer';

type PlanListProps = {
  viewer: Viewer;
  view: PlanView;
  plan: PlanLine;
  frame: PlanFrame;
  difference: PlanDifference | null;
  overtakings: OvertakingCounts;
  /** The day whose people are listed. */
  day: string | null;
};

/** What the open tab lists, with what narrows it. */
export async function PlanList(props: PlanListProps) {
  const { viewer, view, plan, frame, difference, overtakings, day } = props;
  const isChanges = view.tab === 'changes';
  const reasons =
    view.tab === 'unplaced'
      ? await unplacedReasons(viewer, plan.id, view.center)
      : isChanges && view.change === 'BROKEN'
        ? await brokenReasons(viewer, plan.id, view.center)
        : [];
  return (
    <>
      <div className="flex flex-none flex-wrap items-center gap-1.5 border-b border-line px-5 py-1.5 max-md:px-4">
        {isChanges && difference && <ChangeTabs difference={difference} />}
        {view.tab === 'overtakings' ? (
          <OvertakingState counts={overtakings} />
        ) : (
          <PlanFilters bands={frame.bands} teams={frame.teams} reasons={reasons} />
        )}
      </div>
      <div className="relative flex h-[440px] flex-none flex-col max-md:h-[70dvh]">
        {view.tab === 'overtakings' ? (
          <Overtakings viewer={viewer} view={view} plan={plan} />
        ) : (
          <Placements viewer={viewer} view={view} plan={plan} day={day} />
        )}
      </div>
    </>
  );
}

type ListProps = Pick<PlanListProps, 'viewer' | 'view' | 'plan'>;

async function Placements({ viewer, view, plan, day }: ListProps & { day: string | null }) {
  const filter = placementFilterOf(plan.id, view, day);
  const first = await listPlacements(viewer, { filter });
  return <PlacementsList key={JSON.stringify(filter)} first={first} filter={filter} tab={view.tab} />;
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
