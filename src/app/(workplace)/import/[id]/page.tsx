import { History } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { requireViewer } from '@/app/require-viewer';
import { LinkButton } from '@/components/link-button';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { withdrawAction } from '@/features/agents/actions';
import { AppliedNote } from '@/features/imports/components/applied-note';
import { ApplyBar } from '@/features/imports/components/apply-bar';
import { FindingTable } from '@/features/imports/components/finding-table';
import { MissingList } from '@/features/imports/components/missing-list';
import { groups, PreviewCounts, type Group } from '@/features/imports/components/preview-counts';
import { ReadingBar } from '@/features/imports/components/reading-bar';
import { RowTable } from '@/features/imports/components/row-table';
import { importDetail, importTable, previewRows } from '@/features/imports/queries/imports';
import { missingAgents } from '@/features/imports/queries/missing';
import { applyingOf } from '@/features/imports/queries/progress';
import { ValueMapping } from '@/features/imports/components/value-mapping';
import type { ImportView } from '@/features/imports/schema';
import { can } from '@/server/viewer';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ group?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('imports'))('title') };
}

/** The group that most needs a look: what was rejected, else what is new, else what changes. */
function firstGroup(view: ImportView): Group {
  if (view.counts.rejected > 0) return 'rejected';
  return view.counts.new > 0 ? 'new' : view.counts.changed > 0 ? 'changed' : 'unchanged';
}

export default async function ImportDetailPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('import.read');
  const view = await importDetail(viewer, (await params).id);
  if (!view) notFound();
  const t = await getTranslations('imports');
  const names = await getTranslations('importing.kind');
  const asked = (await searchParams).group;
  const group = groups.find((one) => one === asked) ?? firstGroup(view);
  const rows =
    group === 'rejected' || group === 'warnings'
      ? []
      : await previewRows(viewer, { importId: view.id, verdict: group, offset: 0 });
  const table = await importTable(viewer, view.id);
  const begun = view.status === 'PREVIEW' ? await applyingOf(viewer, view.id) : null;
  const missing = view.fullRoster ? await missingAgents(viewer, { importId: view.id, offset: 0 }) : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={`${names(view.kind)} · ${view.fileName} · ${view.encoding}`}
        actions={
          <LinkButton href="/import" icon={History}>
            {t('back')}
          </LinkButton>
        }
      />
      <PreviewCounts view={view} group={group} />
      <PageBody>
        {table && <ReadingBar view={view} table={table} />}
        <AppliedNote view={view} trail={can(viewer, 'trail.read')} />
        {missing && view.status !== 'DISCARDED' && (
          <MissingList importId={view.id} first={missing} withdraw={withdrawAction} />
        )}
        {group === 'rejected' ? (
          <>
            {table && view.rejectionTotal > 0 && (
              <div className="flex flex-wrap items-center gap-2 px-5 pt-3 max-md:px-4">
                <h2 className="text-sm font-semibold">
                  {t('rejectedRows', { count: view.counts.rejected })}
                </h2>
                <span className="ml-auto flex flex-wrap gap-2 max-md:ml-0">
                  <ValueMapping view={view} table={table} />
                </span>
              </div>
            )}
            <FindingTable of="rejection" findings={view.rejections} total={view.rejectionTotal} />
          </>
        ) : group === 'warnings' ? (
          <FindingTable of="warning" findings={view.warnings} total={view.warningTotal} />
        ) : (
          <RowTable
            key={group}
            importId={view.id}
            kind={view.kind}
            verdict={group}
            first={rows}
            total={view.counts[group]}
          />
        )}
        {group !== 'warnings' && view.warnings.length > 0 && (
          <section className="border-t border-line">
            <h2 className="px-5 pt-3 text-sm font-semibold">{t('preview.warnings')}</h2>
            <FindingTable of="warning" findings={view.warnings.slice(0, 20)} total={view.warningTotal} />
          </section>
        )}
      </PageBody>
      {view.status === 'PREVIEW' && <ApplyBar view={view} begun={begun} />}
    </>
  );
}
