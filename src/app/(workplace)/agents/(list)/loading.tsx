import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { SkeletonLines } from '@/components/skeleton';

export default async function Loading() {
  const t = await getTranslations('agents');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="p-5">
        <SkeletonLines lines={16} />
      </div>
    </>
  );
}
