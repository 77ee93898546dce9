'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { PlainTable } from '@/components/plain-table';
import { saveTable } from '@/components/table-out';
import { leftOutReasons, type LeftOut } from '@/domain/exporting/device-files';

const shown = 20;

/** The devices that lack what a file needs: how many for each reason, the first by name, all as a file. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useTranslations('exports.devices');
  const column = useTranslations('exports.columns');
  const format = useFormatter();
  const counts = leftOutReasons
    .map((reason) => ({ reason, count: leftOut.filter((one) => one.reason === reason).length }))
    .filter(({ count }) => count > 0);
  const save = () =>
    saveTable(`${t('leftOutFile')}.csv`, [
      [column('assetTag'), t('leftOutWhy')],
      ...leftOut.map((one) => [one.assetTag, t(`reason.${one.reason}`)]),
    ]);
  return (
    <section className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <h3 className="font-semibold">{t('leftOut', { count: leftOut.length })}</h3>
        <Button size="sm" variant="ghost" className="ml-auto" onClick={save}>
          {t('saveLeftOut')}
        </Button>
      </div>
      <ul className="text-ink-2">
        {counts.map(({ reason, count }) => (
          <li key={reason}>
            {format.number(count)} {t(`reason.${reason}`)}
          </li>
        ))}
      </ul>
      <PlainTable
        flush
        label={t('leftOut', { count: leftOut.length })}
        rows={leftOut.slice(0, shown)}
        getRowId={(one) => one.assetTag}
        columns={[
          { id: 'tag', header: column('assetTag'), cell: (one) => one.assetTag },
          { id: 'why', header: t('leftOutWhy'), cell: (one) => t(`reason.${one.reason}`) },
        ]}
      />
      {leftOut.length > shown && (
        <p className="text-ink-3">{t('andMore', { count: leftOut.length - shown })}</p>
      )}
    </section>
  );
}
