import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/components/format-day';
import { PageBody } from '@/components/page-body';
import { Tabs } from '@/components/tabs';
import type { OvertakingCounts } from '@/features/overtakings/schema';
import { PlanBoard } from '@/features/plans/components/plan-board';
import { PlanRowsProvider } from '@/features/plans/components/plan-rows';
import { planHref, type PlanTab, type PlanView } from '@/features/plans/components/plan-view';
import type { PlanFrame } from '@/features/plans/queries/frame';
import {
  changedBy,
  type BoardDay,
  type PlanDifference,
  type PlanLine,
  type WaveLine,
} from '@/features/plans/schema';
import { DraftAssumptions } from '@/features/what-if/components/draft-assumptions';
import { HelpMost } from '@/features/what-if/components/help-most';
import type { Viewer } from '@/server/viewer';
import { PlanList } from './plan-list';
import { PlanSheets } from './plan-sheets';
import { shownDay } from './shown-day';

type PlanScreenProps = {
  viewer: Viewer;
  view: PlanView;
  plan: PlanLine;
  frame: PlanFrame;
  board: BoardDay[];
  waves: WaveLine[];
  totals: { placed: number; unplaced: number };
  difference: PlanDifference | null;
  overtakings: OvertakingCounts;
  today: string;
};

/** The board of a plan, under it the people of the open tab, and beside both the sheet that is open. */
export async function PlanScreen(props: PlanScreenProps) {
  const { viewer, plan, frame, board, waves, difference, overtakings, today } = props;
  const view = shownView(props);
  const t = await getTranslations('plans');
  const shown = shownDay(board, view.day, today);
  const editable = plan.status !== 'SUPERSEDED';
  return (
    <PageBody split>
      <PlanRowsProvider>
        <div className="flex min-w-0 flex-1 flex-col overflow-y-auto">
          {plan.status === 'DRAFT' && <DraftAssumptions viewer={viewer} planId={plan.id} />}
          <div className="flex-none">
            <PlanBoard
              key={plan.id}
              days={board}
              waves={waves}
              view={view}
              today={today}
              selected={view.tab === 'day' ? (shown?.date ?? null) : null}
              published={plan.status === 'PUBLISHED'}
              editable={editable}
            />
          </div>
          <Tabs label={t('tabs.label')} tabs={await tabsOf(props, view, shown)} />
          <PlanList {...{ viewer, view, plan, frame, difference, overtakings }} day={shown?.date ?? null} />
          <HelpMost viewer={viewer} />
        </div>
        <PlanSheets planId={plan.id} view={view} today={today} editable={editable} stamp={board} />
      </PlanRowsProvider>
    </PageBody>
  );
}

/** The plan in force has no changes to list. */
const shownView = ({ view, difference }: PlanScreenProps): PlanView =>
  view.tab === 'changes' && difference === null ? { ...view, tab: 'day' } : view;

async function tabsOf(
  { totals, difference, overtakings }: PlanScreenProps,
  view: PlanView,
  shown: BoardDay | undefined,
) {
  const t = await getTranslations('plans.tabs');
  const locale = await getLocale();
  const tab = (name: PlanTab, label: string, count: number) => ({
    href: planHref(view, { tab: name === 'day' ? null : name }),
    label,
    count,
    current: view.tab === name,
  });
  return [
    tab(
      'day',
      shown ? formatDay(locale, shown.date, 'long') : t('day'),
      (shown?.laptop ?? 0) + (shown?.desktop ?? 0),
    ),
    tab('all', t('all'), totals.placed),
    tab('unplaced', t('unplaced'), totals.unplaced),
    ...(difference ? [tab('changes', t('changes'), changedBy(difference))] : []),
    tab('overtakings', t('overtakings'), overtakings.total),
  ];
}
