import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { LabelSheets } from '@/features/exports/components/label-sheets';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exports.labels'))('title') };
}

/** Labels with the asset tag as a barcode, for the devices that were chosen on the page before. */
export default async function LabelsPage() {
  await requireViewer('device.label');
  return <LabelSheets />;
}
