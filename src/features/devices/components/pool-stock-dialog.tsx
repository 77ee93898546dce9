'use client';

import { Boxes } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { PlainTable } from '@/components/plain-table';
import { TextLink } from '@/components/text-link';
import { depotCode, type PoolStock } from '../schema';

/** How many laptops are free in each place. */
export function PoolStockDialog({ stock }: { stock: readonly PoolStock[] }) {
  const t = useTranslations('devices.stock');
  const depot = useTranslations('devices')('depot');
  const format = useFormatter();
  return (
    <Dialog title={t('title')} trigger={<Button icon={Boxes}>{t('show')}</Button>}>
      <PlainTable
        flush
        label={t('title')}
        rows={stock}
        getRowId={(row) => row.pool ?? depotCode}
        columns={[
          {
            id: 'pool',
            header: t('pool'),
            cell: (row) => (
              <TextLink href={`/devices?pool=${row.pool ?? depotCode}&status=IN_STOCK&kind=LAPTOP`}>
                {row.name ?? depot}
              </TextLink>
            ),
          },
          { id: 'free', header: t('free'), align: 'right', cell: (row) => format.number(row.inStock) },
          {
            id: 'underway',
            header: t('underway'),
            align: 'right',
            cell: (row) => format.number(row.underway),
          },
        ]}
      />
    </Dialog>
  );
}
