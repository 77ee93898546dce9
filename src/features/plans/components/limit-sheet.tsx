'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { SideSheet } from '@/components/side-sheet';
import { SkeletonLines } from '@/components/skeleton';
import { limitDayAction } from '../actions';
import type { LimitDay } from '../queries/limit-day';
import type { LimitLine as Line } from '../schema';
import { CeilingForm } from './ceiling-form';
import { LimitLine } from './limit-line';
import { planHref, type LimitCell, type PlanView } from './plan-view';
import { TransitionForm } from './transition-form';
import { useReading } from './use-reading';

/** The form for the numbers of some centers on a day. */
export type DayForm = (of: {
  lines: readonly Line[];
  date: string;
  resource: 'handovers' | 'conversions';
  done: () => void;
}) => ReactNode;

type LimitSheetProps = {
  planId: string;
  cell: LimitCell;
  view: PlanView;
  today: string;
  editable: boolean;
  dayForm: DayForm;
  /** Changes when the page came anew. */
  stamp: unknown;
  onClose: () => void;
};

/** A cell of the board taken apart, with the limits it is made of, each to be changed where it is seen. */
export function LimitSheet(props: LimitSheetProps) {
  const { planId, cell, view, stamp, onClose } = props;
  const t = useTranslations('plans');
  const locale = useLocale();
  const title = `${t(`board.row.${cell.resource}`)} · ${formatDay(locale, cell.date, 'long')}`;
  const answer = useReading(limitDayAction, { planId, ...cell, centers: view.center }, stamp);
  return (
    <SideSheet
      label={title}
      head={<span className="font-semibold text-ink">{title}</span>}
      onClose={onClose}
      footer={
        <LinkButton href={planHref(view, { tab: null, day: cell.date })} scroll={false}>
          {t('limit.who')}
        </LinkButton>
      }
    >
      {answer === null && <SkeletonLines lines={8} />}
      {answer && !answer.ok && <FailureNote failure={answer} />}
      {answer?.ok && answer.value === null && <Note>{t('limit.nothing')}</Note>}
      {answer?.ok && answer.value && <LimitBody {...props} day={answer.value} />}
    </SideSheet>
  );
}

function LimitBody({ day, view, today, editable, dayForm }: LimitSheetProps & { day: LimitDay }) {
  const t = useTranslations('plans.limit');
  const format = useFormatter();
  const { resource, date, use, lines, more } = day;
  const canEdit = editable && date >= today;
  const isCenters = resource === 'handovers' || resource === 'conversions';
  const isGroup = resource === 'team' || resource === 'serviceLine';
  return (
    <>
      <DefinitionList>
        <Definition term={t('used')}>
          {use.limit === null
            ? t('unlimited', { used: use.used })
            : t('of', { used: format.number(use.used), limit: format.number(use.limit) })}
        </Definition>
        <Definition term={t('pushedBack')}>{t('people', { count: use.pushed })}</Definition>
      </DefinitionList>
      <p className="my-2 text-xs text-ink-3">{t(`about.${resource}`)}</p>
      {resource === 'ceiling' && canEdit && (
        <CeilingForm key={date} from={date} max={use.limit} today={today} remote={day.remote} />
      )}
      {isCenters && canEdit && lines.length > 1 && (
        <AllCenters label={t('all', { count: lines.length })}>
          {(done) => dayForm({ lines, date, resource, done })}
        </AllCenters>
      )}
      <ul>
        {lines.map((line) => (
          <LimitLine
            key={line.key}
            line={line}
            href={hrefOf(view, resource, date, line)}
            edit={
              !canEdit || !(isCenters || isGroup)
                ? undefined
                : (done) =>
                    isCenters ? (
                      dayForm({ lines: [line], date, resource, done })
                    ) : (
                      <TransitionForm
                        of={resource === 'team' ? 'TEAM' : 'LINE'}
                        code={line.key}
                        max={line.limit}
                        onDone={done}
                      />
                    )
            }
          />
        ))}
      </ul>
      {more > 0 && <p className="py-2 text-ink-3">{t('more', { count: more })}</p>}
    </>
  );
}

/** Who stands there: of a center, or of a team. */
function hrefOf(view: PlanView, resource: LimitCell['resource'], date: string, line: Line): string | null {
  if (resource === 'team') return planHref(view, { tab: null, day: date, team: line.key });
  if (line.center === null || resource === 'pool') return null;
  return planHref(view, { tab: null, day: date, center: line.center.code });
}

function AllCenters({ label, children }: { label: string; children: (done: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return open ? (
    <div className="border-b border-line py-2">{children(() => setOpen(false))}</div>
  ) : (
    <Button size="sm" onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
