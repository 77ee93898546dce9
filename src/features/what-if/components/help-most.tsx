import { CircleCheck, Hourglass } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/empty-state';
import { formatInstant } from '@/components/format-day';
import { Section } from '@/components/page-body';
import type { Viewer } from '@/server/viewer';
import { placeNames, readHelp } from '../queries/help';
import { HelpList } from './help-list';

type HelpMostProps = { viewer: Viewer; most?: number | undefined };

/** Open blocks and binding limits by what they free, as the background computed it last. */
export async function HelpMost({ viewer, most = 8 }: HelpMostProps) {
  const t = await getTranslations('whatIf.help');
  const [ranking, names] = await Promise.all([readHelp(viewer), placeNames(viewer)]);
  if (ranking === null)
    return (
      <Section title={t('title')}>
        <EmptyState icon={Hourglass} title={t('notYet')} detail={t('notYetDetail')} />
      </Section>
    );
  const when = formatInstant(await getLocale(), ranking.computedAt);
  return (
    <Section title={t('title')} actions={<span className="text-xs text-ink-3">{t('asOf', { when })}</span>}>
      {ranking.entries.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('none')} detail={t('noneDetail')} />
      ) : (
        <HelpList entries={ranking.entries.slice(0, most)} names={names} />
      )}
    </Section>
  );
}
