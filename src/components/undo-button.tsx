'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { useUndo } from '@/components/undo-context';

/** A change that the reader may take back, as queries give it: `done` once it was. */
export type UndoOffer = { readonly changeSet: string; readonly done: boolean };

/** Offers to take a change back; of one that was taken back it says so. */
export function UndoButton({ offer, size }: { offer: UndoOffer; size?: 'sm' | undefined }) {
  const t = useTranslations('kit');
  const undo = useUndo();
  if (offer.done) return <span className="text-xs text-ink-3">{t('undone')}</span>;
  if (!undo) return null;
  return (
    <Button icon={Undo2} size={size} variant={size && 'ghost'} onClick={() => undo.ask(offer.changeSet)}>
      {t('undo')}
    </Button>
  );
}
