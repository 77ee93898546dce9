import { CircleCheck, Lightbulb, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import type { PlanLine } from '../schema';

/** The plan in force, the drafts beside it and what the system suggests: links, because the plan shown is in the address. */
export function PlanSwitch({ plans, current }: { plans: readonly PlanLine[]; current: string }) {
  const t = useTranslations('plans');
  const status = useTranslations('glossary.planStatus');
  return (
    <nav
      aria-label={t('switch')}
      className="inline-flex h-[30px] max-w-full overflow-x-auto rounded-md border border-line-strong bg-sunken p-px max-md:h-11"
    >
      {plans.map((plan) => {
        const Icon = plan.suggested ? Lightbulb : plan.status === 'DRAFT' ? Pencil : CircleCheck;
        return (
          <Link
            key={plan.id}
            href={`/plan?plan=${plan.id}`}
            aria-current={plan.id === current ? 'page' : undefined}
            title={plan.name || undefined}
            className={cx(
              'flex items-center gap-1.5 rounded-[5px] px-[9px] font-medium whitespace-nowrap max-md:px-3',
              plan.id === current
                ? 'bg-raised text-ink shadow-[var(--elevation-xs),0_0_0_1px_var(--color-line-strong)]'
                : 'text-ink-2',
            )}
          >
            <Icon className="icon-row" aria-hidden />
            {t('switchName', {
              number: plan.number,
              status: plan.suggested ? t('suggested') : status(plan.status),
            })}
            {plan.name !== '' && <span className="max-w-32 truncate font-normal">{plan.name}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
