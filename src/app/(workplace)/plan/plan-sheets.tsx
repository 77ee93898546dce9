'use client';

import { useQueryStates } from 'nuqs';
import { CenterDayForm } from '@/features/centers/components/center-day-form';
import { useFollow } from '@/features/plans/components/follow';
import { LimitSheet, type DayForm } from '@/features/plans/components/limit-sheet';
import { limitCellOf, planView, type PlanView } from '@/features/plans/components/plan-view';
import { WhySheet } from '@/features/plans/components/why-sheet';

type PlanSheetsProps = {
  planId: string;
  view: PlanView;
  today: string;
  editable: boolean;
  /** Changes when the page came anew. */
  stamp: unknown;
};

/** Beside board and list: why somebody stands there, or what a cell of the board is made of. */
export function PlanSheets({ planId, view, today, editable, stamp }: PlanSheetsProps) {
  const { follow } = useFollow();
  const [open, setOpen] = useQueryStates({ open: planView.open, limit: planView.limit });
  const cell = limitCellOf(open.limit);
  if (open.open !== null && view.tab !== 'overtakings') {
    return (
      <WhySheet
        planId={planId}
        agentId={open.open}
        today={today}
        editable={editable}
        stamp={stamp}
        onOpen={(agentId) => void setOpen({ open: agentId })}
      />
    );
  }
  if (!cell) return null;
  const dayForm: DayForm = ({ lines, date, resource, done }) => {
    const ids = lines.flatMap(({ center }) => center?.id ?? []);
    const [line] = lines;
    const own = lines.length === 1 ? (line?.own ?? null) : null;
    const now = lines.length === 1 ? (line?.limit ?? null) : null;
    return (
      <CenterDayForm
        centerIds={ids}
        today={today}
        day={{
          date,
          closed: lines.length > 1 || (own?.closed ?? false),
          handovers: resource === 'handovers' ? now : (own?.handovers ?? null),
          conversions: resource === 'conversions' ? now : (own?.conversions ?? null),
          own: lines.some((one) => one.own !== null),
        }}
        onCancel={done}
        onDone={() => {
          done();
          follow();
        }}
      />
    );
  };
  return (
    <LimitSheet
      key={open.limit}
      planId={planId}
      cell={cell}
      view={view}
      today={today}
      editable={editable}
      dayForm={dayForm}
      stamp={stamp}
      onClose={() => void setOpen({ limit: null })}
    />
  );
}
