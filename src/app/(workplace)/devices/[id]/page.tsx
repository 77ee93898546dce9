import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/require-viewer';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { TextLink } from '@/components/text-link';
import { DevicePage } from '@/features/devices/components/device-page';
import { deviceDetail } from '@/features/devices/queries/detail';
import { poolOptions } from '@/features/devices/queries/list';
import { deviceRights } from '@/features/devices/queries/rights';
import { isId } from '@/lib/is-id';
import { today } from '@/server/clock';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('devices'))('title') };
}

export default async function OneDevicePage({ params }: Props) {
  const viewer = await requireViewer('device.read');
  const { id } = await params;
  const detail = isId(id) ? await deviceDetail(viewer, { id }) : null;
  if (!detail) notFound();
  const [t, pools] = await Promise.all([getTranslations('devices'), poolOptions(viewer)]);
  return (
    <>
      <PageHeader title={<TextLink href="/devices">{t('title')}</TextLink>} meta={detail.device.assetTag} />
      <PageBody>
        <DevicePage key={id} detail={detail} rights={deviceRights(viewer)} pools={pools} today={today()} />
      </PageBody>
    </>
  );
}
