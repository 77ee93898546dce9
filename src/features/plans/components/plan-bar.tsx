import { FlaskConical } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { FilterBar } from '@/components/filter-bar';
import { formatDay, formatInstant } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import type { PlanFrame } from '../queries/frame';
import type { PlanLine } from '../schema';
import { CeilingsDialog } from './ceilings-dialog';
import { CenterPicker } from './center-picker';
import { PinsDialog } from './pins-dialog';
import { PlanSwitch } from './plan-switch';
import { StopsDialog } from './stops-dialog';

type PlanBarProps = { plans: readonly PlanLine[]; plan: PlanLine; frame: PlanFrame; today: string };

/** Which plan is shown, who made it, and what bounds it: ceilings, stops, pins. */
export function PlanBar({ plans, plan, frame, today }: PlanBarProps) {
  const t = useTranslations('plans');
  const whatIf = useTranslations('whatIf');
  const locale = useLocale();
  return (
    <FilterBar
      end={
        <span className="flex flex-wrap items-center gap-1.5 max-md:flex-nowrap max-md:overflow-x-auto">
          <CenterPicker centers={frame.centers} />
          <LinkButton href="/plan/what-if" size="sm" icon={FlaskConical}>
            {whatIf('open')}
          </LinkButton>
          <CeilingsDialog ceilings={frame.ceilings} remote={frame.counts.remote} today={today} />
          <StopsDialog stops={frame.stops} centers={frame.centers} lines={frame.lines} today={today} />
          <PinsDialog pins={frame.pins} teams={frame.teams} today={today} />
        </span>
      }
    >
      <PlanSwitch plans={plans} current={plan.id} />
      <span className="truncate text-ink-3 max-xl:hidden">
        {t('madeBy', {
          when: formatInstant(locale, plan.publishedAt ?? plan.madeAt),
          who: plan.publishedBy ?? plan.madeBy,
          end: formatDay(locale, plan.horizonEnd, 'tight'),
        })}
      </span>
    </FilterBar>
  );
}
