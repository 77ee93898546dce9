import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { FeedList } from '@/features/calendars/components/feed-list';
import { MakeFeedDialog } from '@/features/calendars/components/make-feed-dialog';
import { ownFeeds } from '@/features/calendars/queries/own-feeds';
import { feedSubjects } from '@/features/calendars/queries/subjects';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendars'))('title') };
}

export default async function CalendarsPage() {
  const viewer = await requireViewer('calendar.own');
  const [t, feeds, subjects] = await Promise.all([
    getTranslations('calendars'),
    ownFeeds(viewer),
    feedSubjects(viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta')}
        actions={subjects.length > 0 ? <MakeFeedDialog subjects={subjects} /> : undefined}
      />
      <PageBody>
        <Section>
          <p className="max-w-2xl pb-2 text-ink-2">{t('intro')}</p>
          <FeedList feeds={feeds} />
        </Section>
      </PageBody>
    </>
  );
}
