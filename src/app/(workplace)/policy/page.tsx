import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/app/require-viewer';
import { PolicyPage } from '@/features/policy/components/policy-page';
import { policyChoices, policyVersions } from '@/features/policy/queries/read-policy';
import { can } from '@/server/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy'))('title') };
}

export default async function Policy() {
  const viewer = await requireViewer('policy.read');
  const [versions, choices] = await Promise.all([policyVersions(viewer), policyChoices(viewer)]);
  return <PolicyPage versions={versions} choices={choices} mayEdit={can(viewer, 'policy.write')} />;
}
