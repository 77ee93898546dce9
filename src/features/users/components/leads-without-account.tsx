'use client';

import { UserRoundPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { useCommand } from '@/components/use-command';
import { createLeadsAction } from '../actions';
import { LinksDialog, type Links } from './links-dialog';

/** Team leads whom the roster names by e-mail only: accounts and links for all of them in one step. */
export function LeadsWithoutAccount({ count }: { count: number }) {
  const t = useTranslations('users.leads');
  const [links, setLinks] = useState<Links | null>(null);
  const { run, pending, sentence } = useCommand(createLeadsAction, {
    onDone: ({ value }) => setLinks(value),
  });
  return (
    <>
      {count > 0 && (
        <div className="border-b border-line px-5 py-2 max-md:px-4">
          <Note
            tone="info"
            action={
              <AlertDialog
                title={t('ask', { count })}
                effect={t('effect')}
                confirm={t('verb', { count })}
                onConfirm={() => run({})}
                trigger={
                  <Button size="sm" icon={UserRoundPlus} loading={pending}>
                    {t('verb', { count })}
                  </Button>
                }
              />
            }
          >
            {sentence ?? t('note', { count })}
          </Note>
        </div>
      )}
      {links && <LinksDialog links={links} onClose={() => setLinks(null)} />}
    </>
  );
}
