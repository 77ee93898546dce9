import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/require-viewer';
import { formatInstant } from '@/components/format-day';
import { PageHeader } from '@/components/page-header';
import { CenterTable } from '@/features/aggregates/components/center-table';
import { Figures } from '@/features/aggregates/components/figures';
import { aggregates } from '@/features/aggregates/queries/aggregates';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { now } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditor'))('title') };
}

export default async function AggregatesPage() {
  const viewer = await requireViewer('aggregates.read');
  const [figures, t, locale] = await Promise.all([
    aggregates(viewer),
    getTranslations('auditor'),
    getLocale(),
  ]);
  if (!figures) notFound();
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { at: formatInstant(locale, now()) })}
        actions={<ExportMenu list="aggregates" />}
      />
      <div className="flex min-h-0 flex-1 max-lg:flex-col max-lg:overflow-y-auto">
        <div
          role="region"
          aria-label={t('byCenter')}
          tabIndex={0}
          className="min-w-0 flex-1 -outline-offset-2 lg:overflow-y-auto"
        >
          <CenterTable figures={figures} />
        </div>
        <aside className="border-line lg:w-[372px] lg:flex-none lg:overflow-y-auto lg:border-l max-lg:border-t">
          <Figures figures={figures} />
        </aside>
      </div>
    </>
  );
}
