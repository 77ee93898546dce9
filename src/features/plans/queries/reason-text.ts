import type { useTranslations } from 'next-intl';
import type { Messages } from '@/messages/load';
import type { PlacementReason } from '../schema';

/** Reasons that are no limit of a day: each is one word or sentence. */
export const plainReasons = [
  'stop',
  'noDesktop',
  'calendar',
  'lapsed',
  'newcomer',
  'fixed',
  'earliest',
  'missed',
] as const;

/** Why somebody is unplaced: the limit, whose it is, and on how many days it refused. */
export function reasonText(
  say: ReturnType<typeof useTranslations<'plans.reason'>>,
  resources: Messages['glossary']['resource'],
  { resource, key, days }: PlacementReason,
): string {
  if (
    resource === 'stop' ||
    resource === 'noDesktop' ||
    resource === 'calendar' ||
    resource === 'lapsed' ||
    resource === 'newcomer'
  )
    return say(resource);
  const whose = key === null || key === 'depot' ? '' : ` ${key}`;
  return say('limit', { limit: `${resources[resource]}${whose}`, count: days });
}
