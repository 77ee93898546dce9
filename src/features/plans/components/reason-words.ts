import { useMessages, useTranslations } from 'next-intl';
import { plainReasons, reasonText } from '../queries/reason-text';
import type { PlacementReason } from '../schema';

/** Why somebody is unplaced, in the language of the page. */
export function useReasonWords(): (reason: PlacementReason) => string {
  const t = useTranslations('plans.reason');
  const { resource } = useMessages().glossary;
  return (reason) => reasonText(t, resource, reason);
}

/** The name of a reason in a filter. */
export function useReasonName(): (resource: string) => string {
  const t = useTranslations('plans.reason');
  const words = useTranslations('glossary.resource');
  return (name) => {
    const plain = plainReasons.find((one) => one === name);
    return plain ? t(plain) : words(name as 'pool');
  };
}
