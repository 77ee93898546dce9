import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';

const works = [
  {
    key: 'map',
    name: '@svg-maps/germany 2.0.0, Victor Cazanave',
    source: 'https://github.com/VictorCazanave/svg-maps',
    licence: 'CC BY 4.0',
    text: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    key: 'font',
    name: 'Inter, The Inter Project Authors',
    source: 'https://github.com/rsms/inter',
    licence: 'SIL Open Font License 1.1',
    text: 'https://openfontlicense.org/open-font-license-official-text/',
  },
  {
    key: 'icons',
    name: 'Lucide, Lucide Contributors',
    source: 'https://lucide.dev',
    licence: 'ISC',
    text: 'https://lucide.dev/license',
  },
] as const;

const link = 'font-medium text-accent-ink underline-offset-2 hover:underline';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.licences'))('title') };
}

/** Whose works the pages show: the licence of the map asks for naming them. */
export default async function LicencesPage() {
  await requireViewer('account.own');
  const t = await getTranslations('overview.licences');
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        {works.map(({ key, name, source, licence, text }) => (
          <Section key={key} title={t(`${key}.title`)}>
            <p>
              <a href={source} rel="noreferrer" className={link}>
                {name}
              </a>
              {' · '}
              <a href={text} rel="license noreferrer" className={link}>
                {licence}
              </a>
            </p>
            <p className="mt-1 max-w-[72ch] text-ink-2">{t(`${key}.detail`)}</p>
          </Section>
        ))}
      </PageBody>
    </>
  );
}
