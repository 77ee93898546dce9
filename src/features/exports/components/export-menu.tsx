'use client';

import { CalendarPlus, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/menu';
import { exportFormats, type ExportListName } from '../schema';
import { useDownload } from './use-download';

type ExportMenuProps = {
  list: ExportListName;
  /** What the page shows without its address saying so, such as the day. */
  also?: Readonly<Record<string, string>> | undefined;
  /** Whether the days of the list can be subscribed to in a calendar, too. */
  calendar?: boolean | undefined;
  /** Further files that belong to the list. */
  children?: ReactNode;
};

/** The list that is on the page as a file, with the filter and order that its address says. */
export function ExportMenu({ list, also, calendar = false, children }: ExportMenuProps) {
  const t = useTranslations('exports.menu');
  const address = useSearchParams();
  const { pending, download } = useDownload();
  const ask = (format: string) => {
    const query = new URLSearchParams({ ...Object.fromEntries(address), ...also, format });
    query.delete('open');
    download(`/api/exports/${list}?${query.toString()}`);
  };
  return (
    <Menu
      trigger={
        <Button icon={Download} loading={pending}>
          {t('open')}
        </Button>
      }
    >
      {exportFormats.map((format) => (
        <MenuItem key={format} onClick={() => ask(format)}>
          {t(format)}
        </MenuItem>
      ))}
      {calendar && (
        <>
          <MenuSeparator />
          <MenuLink href="/calendars" icon={CalendarPlus}>
            {t('subscribe')}
          </MenuLink>
        </>
      )}
      {children}
    </Menu>
  );
}
