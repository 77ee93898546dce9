import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { Holidays } from '@/features/settings/components/holidays';
import { SettingsForm } from '@/features/settings/components/settings-form';
import { loadSettingsView } from '@/features/settings/components/settings-view';
import { centersByState, listHolidays, readSettings } from '@/features/settings/queries/read-settings';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('settings.read');
  const view = await loadSettingsView(searchParams);
  const asked = view.year ?? 0;
  const year = asked >= 2000 && asked <= 2100 ? asked : Number(today().slice(0, 4));
  const t = await getTranslations('settings');
  const [settings, holidays, centers] = await Promise.all([
    readSettings(viewer),
    listHolidays(viewer, view.state, year),
    centersByState(viewer),
  ]);
  if (!settings) notFound();
  return (
    <>
      <PageHeader title={t('title')} meta={settings.name} />
      <PageBody>
        <Section title={t('organisation')}>
          <SettingsForm key={settings.version} settings={settings} today={today()} />
        </Section>
        <Section title={t('holidays.title')}>
          <Holidays holidays={holidays} state={view.state} year={year} centers={centers} />
        </Section>
      </PageBody>
    </>
  );
}
