import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody, Section } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { FileOnTheWay } from '@/features/imports/components/file-on-the-way';
import { ImportHistory } from '@/features/imports/components/import-history';
import { ImportStart } from '@/features/imports/components/import-start';
import { listImports } from '@/features/imports/queries/imports';
import { importKindsOf } from '@/features/imports/queries/own-imports';
import { filesOnTheWay } from '@/features/imports/queries/progress';

export async function generateMetadata() {
  return { title: (await getTranslations('imports'))('title') };
}

type Props = { searchParams: Promise<{ kind?: string }> };

export default async function ImportPage({ searchParams }: Props) {
  const viewer = await requireViewer('import.read');
  const { kind } = await searchParams;
  const kinds = importKindsOf(viewer);
  const t = await getTranslations('imports');
  const [imports, onTheWay] = await Promise.all([listImports(viewer), filesOnTheWay(viewer)]);
  return (
    <>
      <PageHeader title={t('title')} meta={t('meta')} />
      <PageBody>
        <Section>
          <div className="flex max-w-3xl flex-col gap-4">
            {onTheWay.map((one) => (
              <FileOnTheWay key={one.id} first={one} />
            ))}
            <ImportStart key={kind} kinds={kinds} first={kinds.find((one) => one === kind)} />
          </div>
        </Section>
        <Section title={t('history')} count={imports.length}>
          <ImportHistory imports={imports} />
        </Section>
      </PageBody>
    </>
  );
}
