'use client';

import { Check, Copy, Download, Printer } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import type { IssuedLink } from '../schema';
import { printTable, saveTable } from '@/components/table-out';

export type Links = { links: readonly IssuedLink[]; refused: readonly { id: string; code: string }[] };

/** Links as they are handed out, this once: to copy, to print, or as a file. */
export function LinksDialog({ links: { links, refused }, onClose }: { links: Links; onClose: () => void }) {
  const t = useTranslations('users.links');
  const locale = useLocale();
  const [copied, setCopied] = useState(false);
  const address = (link: IssuedLink) => `${window.location.origin}${link.path}`;
  const only = links.length === 1 ? links[0] : undefined;

  const table = () => [
    [t('name'), t('email'), t('link'), t('validUntil')],
    ...links.map((link) => [
      link.name,
      link.email,
      address(link),
      formatInstant(locale, link.validUntil, { form: 'long' }),
    ]),
  ];
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { count: links.length })}
      footer={
        <>
          {only && (
            <Button
              icon={copied ? Check : Copy}
              onClick={() => void navigator.clipboard.writeText(address(only)).then(() => setCopied(true))}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
          <Button icon={Printer} onClick={() => printTable(t('title', { count: links.length }), table())}>
            {t('print')}
          </Button>
          <Button variant="primary" icon={Download} onClick={() => saveTable(t('fileName'), table())}>
            {t('download')}
          </Button>
        </>
      }
    >
      <Note tone="warn">{t('once')}</Note>
      {refused.length > 0 && <Note tone="neutral">{t('refused', { count: refused.length })}</Note>}
      <PlainTable
        flush
        label={t('title', { count: links.length })}
        rows={links}
        getRowId={(link) => link.userId}
        columns={[
          {
            id: 'name',
            header: t('name'),
            cell: (link) => (
              <span className="block py-1">
                {link.name}
                <span className="block text-xs text-ink-3">{link.email}</span>
              </span>
            ),
          },
          {
            id: 'link',
            header: t('link'),
            cell: (link) => (
              <code className="block max-w-[360px] py-1 font-mono text-xs break-all">{address(link)}</code>
            ),
          },
          {
            id: 'until',
            header: t('validUntil'),
            align: 'right',
            cell: (link) => formatInstant(locale, link.validUntil),
          },
        ]}
      />
    </Dialog>
  );
}
