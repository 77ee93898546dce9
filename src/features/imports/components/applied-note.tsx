import { History } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { UndoButton } from '@/components/undo-button';
import type { ImportView } from '../schema';

/** What an applied file did, the way to its entries in the trail, and the way back; or that it was taken back. */
export function AppliedNote({ view, trail }: { view: ImportView; trail: boolean }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  if (!view.appliedAt || !view.changeSet) return null;
  const { undoneLeft, counts } = view;
  const when = formatInstant(locale, view.appliedAt, { form: 'long' });
  return (
    <div className="px-5 pt-3 max-md:px-4">
      <Note
        tone={undoneLeft === null ? 'ok' : undoneLeft === 0 ? 'info' : 'warn'}
        title={
          undoneLeft === null
            ? t('appliedAt', { when })
            : undoneLeft === 0
              ? t('undoneWhole')
              : t('undonePartly', { count: undoneLeft })
        }
      >
        {undoneLeft === null
          ? t('applied', { new: counts.new, changed: counts.changed })
          : t('appliedAt', { when })}
        <span className="mt-1.5 flex flex-wrap gap-2">
          {trail && (
            <LinkButton size="sm" icon={History} href={`/trail?changeSet=${view.changeSet}`}>
              {t('toTrail')}
            </LinkButton>
          )}
          {undoneLeft !== 0 && <UndoButton size="sm" offer={{ changeSet: view.changeSet, done: false }} />}
        </span>
      </Note>
    </div>
  );
}
