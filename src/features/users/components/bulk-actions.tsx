'use client';

import { Link2, UserRoundX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { countSelected, type Selection } from '@/components/selection';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { deactivateUsersAction, makeLinksAction } from '../actions';
import type { UserFilter, UserSelection } from '../schema';
import { LinksDialog, type Links } from './links-dialog';

type BulkActionsProps = {
  selection: Selection;
  filter: UserFilter;
  total: number;
  onDone: () => void;
};

/** Links for many, and closing many. A whole filter gets links; closing asks for named accounts. */
export function BulkActions({ selection, filter, total, onDone }: BulkActionsProps) {
  const t = useTranslations('users');
  const toast = useToast();
  const [links, setLinks] = useState<Links | null>(null);
  const make = useCommand(makeLinksAction, { onDone: ({ value }) => setLinks(value) });
  const close = useCommand(deactivateUsersAction, {
    onDone: ({ value, changeSet }) => {
      toast.show(t('deactivate.done', { count: value.done }), { undo: changeSet });
      onDone();
    },
  });
  const count = countSelected(selection, total);
  const chosen: UserSelection =
    selection.kind === 'rows' ? { ids: [...selection.ids] } : { filter, except: [...selection.except] };
  const sentence = make.sentence ?? close.sentence;
  return (
    <>
      {sentence && <Note tone="bad">{sentence}</Note>}
      {selection.kind === 'rows' && (
        <AlertDialog
          danger
          title={t('deactivate.askMany', { count })}
          effect={t('deactivate.effect')}
          confirm={t('deactivate.confirm')}
          onConfirm={() => close.run({ ids: [...selection.ids] })}
          trigger={
            <Button variant="danger" icon={UserRoundX} loading={close.pending}>
              {t('deactivate.verb')}
            </Button>
          }
        />
      )}
      <Button
        variant="primary"
        icon={Link2}
        loading={make.pending}
        onClick={() => make.run({ selection: chosen })}
      >
        {t('links.make', { count })}
      </Button>
      {links && (
        <LinksDialog
          links={links}
          onClose={() => {
            setLinks(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
