'use client';

import { Map, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { useTransition } from 'react';
import { ToggleGroup } from '@/components/toggle-group';
import { overviewParams } from './overview-params';

/** Map or table; which of them stands in the address. */
export function CentersToggle() {
  const t = useTranslations('overview.centers');
  const [, startTransition] = useTransition();
  const [shown, show] = useQueryState(
    'centers',
    overviewParams.centers.withOptions({ shallow: false, scroll: false, startTransition }),
  );
  return (
    <ToggleGroup
      size="sm"
      label={t('display')}
      value={shown}
      onChange={(value) => void show(value)}
      options={[
        { value: 'map', label: t('map'), icon: Map },
        { value: 'table', label: t('table'), icon: Table2 },
      ]}
    />
  );
}
