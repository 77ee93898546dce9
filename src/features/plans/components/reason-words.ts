import { useTranslations } from 'next-intl';
import type { PlacementReason } from '../schema';

/** Why somebody is unplaced: the limit, whose it is, and on how many days it refused. */
export function useReasonWords(): (reason: PlacementReason) => string {
  const t = useTranslations('plans.reason');
  const resource = useTranslations('glossary.resource');
  return ({ resource: name, key, days }) => {
    if (name === 'stop' || name === 'noDesktop') return t(name);
    if (name === 'calendar') return t('calendar');
    const whose = key === null || key === 'depot' ? '' : ` ${key}`;
    return t('limit', { limit: `${resource(name)}${whose}`, count: days });
  };
}

/** The name of a reason in a filter. */
export function useReasonName(): (resource: string) => string {
  const t = useTranslations('plans.reason');
  const words = useTranslations('glossary.resource');
  return (name) => {
    if (name === 'stop' || name === 'noDesktop' || name === 'calendar') return t(name);
    return words(name as 'pool');
  };
}
