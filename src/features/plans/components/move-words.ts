import { useTranslations } from 'next-intl';
import type { MoveCounts } from '../schema';

/** "41 später, 12 früher": what one plan moves against another; or that it moves nobody. */
export function useMoveWords(): (moves: MoveCounts) => string {
  const t = useTranslations('plans.moves');
  return (moves) => {
    const parts = (['later', 'earlier', 'added', 'dropped'] as const)
      .filter((kind) => moves[kind] > 0)
      .map((kind) => t(kind, { count: moves[kind] }));
    return parts.length === 0 ? t('none') : parts.join(', ');
  };
}
