import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { ImportHistory } from '@/features/imports/components/import-history';
import { ImportStart } from '@/features/imports/components/import-start';
import { listImports } from '@/features/imports/queries/imports';
import { importKindsOf } from '@/features/imports/queries/own-imports';

export async function generateMetadata() {
  return { title: (await getTranslations('imports'))('title') };
}

export default async function ImportPage() {
  const viewer = await requireViewer('import.read');
  const t = await getTranslations('imports');
  const imports = await listImports(viewer);
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} />
      <PageBody>
        <Section>
          <div className="max-w-3xl">
            <ImportStart kinds={importKindsOf(viewer)} />
          </div>
        </Section>
        <Section title={t('history')} count={imports.length}>
          <ImportHistory imports={imports} />
        </Section>
      </PageBody>
    </>
  );
}
