import { FlaskConical } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { makeDraftAction } from '@/features/plans/actions';
import { HelpMost } from '@/features/what-if/components/help-most';
import { loadWhatIfParams } from '@/features/what-if/components/what-if-params';
import { WhatIfScreen } from '@/features/what-if/components/what-if-screen';
import { placeNames } from '@/features/what-if/queries/help';
import { readWhatIf } from '@/features/what-if/queries/what-if';
import { today } from '@/server/clock';
import { can } from '@/server/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whatIf'))('title') };
}

export default async function WhatIfPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('plan.read');
  const { b, c, d, list, of } = await loadWhatIfParams(searchParams);
  const day = today();
  const [whatIf, names] = await Promise.all([
    readWhatIf(viewer, { texts: { b, c, d }, list, of }, day),
    placeNames(viewer),
  ]);
  if (!whatIf) notFound();
  if (whatIf.asIs.placed + whatIf.asIs.unplaced === 0) return <NobodyYet />;
  return (
    <WhatIfScreen
      whatIf={whatIf}
      names={names}
      today={day}
      keep={can(viewer, 'plan.write') ? makeDraftAction : undefined}
      help={<HelpMost viewer={viewer} />}
    />
  );
}

async function NobodyYet() {
  const t = await getTranslations('whatIf');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        icon={FlaskConical}
        title={t('start.noAgents')}
        detail={t('start.noAgentsDetail')}
        action={<LinkButton href="/plan">{t('toPlan')}</LinkButton>}
      />
    </>
  );
}
