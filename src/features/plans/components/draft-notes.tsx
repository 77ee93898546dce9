import { TriangleAlert } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import type { Viewer } from '@/server/viewer';
import { draftState } from '../queries/draft-state';
import type { WorldDifference } from '../queries/world';
import type { PlanLine } from '../schema';
import { ExcessDialog } from './excess-dialog';
import { useMoveWords } from './move-words';
import { ReplanButton } from './replan-button';

type DraftNotesProps = { viewer: Viewer; plan: PlanLine };

/** What is to be known of a draft: that the world has moved on, what planning it again changed, where it exceeds limits. */
export function DraftNotes({ viewer, plan }: DraftNotesProps) {
  if (plan.status !== 'DRAFT') return null;
  return (
    <div className="flex flex-none flex-col gap-1.5 px-5 py-1.5 empty:hidden max-md:px-4">
      <Suspense>
        <Stale viewer={viewer} plan={plan} />
      </Suspense>
      {plan.change && <Changed plan={plan} change={plan.change} />}
      {plan.excess > 0 && <Excess plan={plan} />}
    </div>
  );
}

async function Stale({ viewer, plan }: DraftNotesProps) {
  const moved = await draftState(viewer, plan.id);
  return moved && <StaleNote moved={moved} />;
}

function StaleNote({ moved }: { moved: WorldDifference }) {
  const t = useTranslations('plans');
  const what = moved.sections.map((section) => t(`publish.section.${section}`)).join(', ');
  return (
    <Note tone="warn" action={<ReplanButton />}>
      {t('stale', { what, count: moved.agents })}
    </Note>
  );
}

function Changed({ plan, change }: { plan: PlanLine; change: NonNullable<PlanLine['change']> }) {
  const t = useTranslations('plans.follow');
  const moves = useMoveWords();
  const locale = useLocale();
  const { before, after } = change.doneBy;
  const day = (date: string | null) => (date ? formatDay(locale, date) : t('nobody'));
  return (
    <Note>
      {t('last', { number: plan.number, moves: moves(change) })}{' '}
      {before !== after && t('end', { before: day(before), after: day(after) })}
    </Note>
  );
}

function Excess({ plan }: { plan: PlanLine }) {
  const t = useTranslations('plans.excess');
  const format = useFormatter();
  return (
    <p className="flex items-center gap-2 text-ink-2">
      <TriangleAlert className="icon-row text-warn" aria-hidden />
      {t('note', { count: plan.excess, shown: format.number(plan.excess) })}
      <ExcessDialog planId={plan.id} />
    </p>
  );
}
