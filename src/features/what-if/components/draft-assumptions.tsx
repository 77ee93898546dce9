import { CircleCheck, CircleDashed, FlaskConical } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { can, type Viewer } from '@/server/viewer';
import { planAssumptions } from '../queries/assumptions';
import { placeNames } from '../queries/help';
import { AdoptDialog } from './adopt-dialog';
import { AssumptionList } from './assumption-list';
import { whatIfHref } from './what-if-params';

type DraftAssumptionsProps = { viewer: Viewer; planId: string };

/** What a draft assumes, what of it the world is by now, and the way to make the rest true. Nothing for other plans. */
export function DraftAssumptions(props: DraftAssumptionsProps) {
  return (
    <Suspense>
      <Assumptions {...props} />
    </Suspense>
  );
}

async function Assumptions({ viewer, planId }: DraftAssumptionsProps) {
  const lines = await planAssumptions(viewer, planId);
  if (lines.length === 0) return null;
  const t = await getTranslations('whatIf.assumed');
  const names = await placeNames(viewer);
  const open = lines.filter(({ held }) => !held);
  const adoptable = open.filter((line) => line.adoptable).length;
  return (
    <div className="flex-none border-b border-line px-5 py-2.5 max-md:px-4">
      <Note
        tone={open.length === 0 ? 'ok' : 'warn'}
        icon={open.length === 0 ? CircleCheck : CircleDashed}
        title={t('title', { count: lines.length })}
        action={
          <span className="flex flex-wrap justify-end gap-1.5">
            <LinkButton href={whatIfHref(lines.map(({ change }) => change))} size="sm" icon={FlaskConical}>
              {t('reopen')}
            </LinkButton>
            {can(viewer, 'center.write') && adoptable > 0 && (
              <AdoptDialog planId={planId} count={adoptable} />
            )}
          </span>
        }
      >
        <p>{open.length === 0 ? t('allHeld') : t('open', { open: open.length })}</p>
        <AssumptionList lines={lines} names={names} />
      </Note>
    </div>
  );
}
