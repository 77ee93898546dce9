import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Note } from '@/components/note';
import { Spinner } from '@/components/spinner';
import { can, type Viewer } from '@/server/viewer';
import { readRefinement } from '../queries/read-refinement';
import type { RefinementRead } from '../schema';
import { LookAgain, OfferActions } from './offer-actions';
import { useRefinementWords } from './refinement-words';
import { WaitForOrder } from './wait-for-order';

type BetterOrderProps = { viewer: Viewer; plan: { id: string; status: string; version: number } };

/** Of a draft: that a better order of equal people is looked for, was found, and whether it was taken. */
export function BetterOrder({ viewer, plan }: BetterOrderProps) {
  if (plan.status !== 'DRAFT') return null;
  return (
    <div className="flex flex-none flex-col px-5 py-1.5 empty:hidden max-md:px-4">
      <Suspense key={`${plan.id} ${plan.version}`}>
        <Read viewer={viewer} planId={plan.id} />
      </Suspense>
    </div>
  );
}

async function Read({ viewer, planId }: { viewer: Viewer; planId: string }) {
  const read = await readRefinement(viewer, planId);
  return read && <Told read={read} planId={planId} mayWrite={can(viewer, 'plan.write')} />;
}

function Told({ read, planId, mayWrite }: { read: RefinementRead; planId: string; mayWrite: boolean }) {
  const t = useTranslations('refine');
  const words = useRefinementWords();
  if (read.state === 'RUNNING') {
    return (
      <p className="flex items-center gap-2 text-ink-3" role="status">
        <Spinner />
        {t('running')}
        <WaitForOrder planId={planId} />
      </p>
    );
  }
  if (read.state === 'NONE') return <p className="text-ink-3">{t('none')}</p>;
  if (read.state === 'FAILED') {
    return (
      <Note tone="warn" action={mayWrite && <LookAgain planId={planId} />}>
        {t('failed')}
      </Note>
    );
  }
  if (!('figures' in read)) return null;
  const { state, version, figures } = read;
  return (
    <Note tone={state === 'BETTER' ? 'ok' : 'neutral'} icon={Sparkles} title={t(`state.${state}`)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-72 text-ink-2 first-letter:uppercase">
          {words(figures)} {state === 'BETTER' && t('keeps')}
        </p>
        {mayWrite && <OfferActions {...{ planId, version, state }} />}
      </div>
    </Note>
  );
}
