import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { Skeleton, SkeletonLines } from '@/components/skeleton';

const answers = ['standing', 'when', 'stuck', 'overtaken'];

export default async function Loading() {
  const t = await getTranslations('overview');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid grid-cols-4 border-b border-line max-lg:grid-cols-2 max-md:grid-cols-1">
        {answers.map((answer) => (
          <div key={answer} className="flex h-[115px] flex-col gap-3 px-5 py-4">
            <Skeleton className="h-2.5 w-1/3" />
            <Skeleton className="h-6 w-1/2" />
            <Skeleton className="h-2.5 w-2/3" />
          </div>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1.63fr)_minmax(0,1fr)] gap-10 p-5 max-lg:grid-cols-1">
        <Skeleton className="h-[260px] w-full" />
        <SkeletonLines lines={8} />
      </div>
    </>
  );
}
