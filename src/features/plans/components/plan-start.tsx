import { CalendarRange, FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import type { PlanFrame } from '../queries/frame';

/** Before the first plan: what has to be there first, or that a draft can be made. */
export function PlanStart({ counts }: { counts: PlanFrame['counts'] }) {
  const t = useTranslations('plans.start');
  const missing =
    counts.centers === 0 ? 'centers' : counts.teams === 0 ? 'teams' : counts.agents === 0 ? 'agents' : null;
  return missing ? (
    <EmptyState
      icon={FileUp}
      title={t(`${missing}.title`)}
      detail={t(`${missing}.detail`)}
      action={
        <LinkButton href="/import" variant="primary" icon={FileUp}>
          {t('import')}
        </LinkButton>
      }
    />
  ) : (
    <EmptyState
      icon={CalendarRange}
      title={t('ready.title')}
      detail={t('ready.detail', { count: counts.agents })}
    />
  );
}
