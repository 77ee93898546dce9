'use client';

import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { ToggleGroup } from '@/components/toggle-group';
import type { Route } from '@/domain/rollout/stages';
import type { ChecklistInForce } from '../schema';
import { ChecklistForm } from './checklist-form';

/** The checklists of the preparation by route; a change becomes a new version. */
export function ChecklistDialog({ checklists }: { checklists: readonly ChecklistInForce[] }) {
  const t = useTranslations('devices.checklist');
  const routes = useTranslations('glossary.route');
  const [route, setRoute] = useState<Route>('LAPTOP');
  const shown = checklists.find((one) => one.route === route);
  return (
    <Dialog wide title={t('title')} trigger={<Button icon={ListChecks}>{t('manage')}</Button>}>
      <span>
        <ToggleGroup
          label={t('route')}
          options={checklists.map((one) => ({ value: one.route, label: routes(one.route) }))}
          value={route}
          onChange={setRoute}
        />
      </span>
      {shown && <ChecklistForm key={`${shown.route} ${shown.number}`} checklist={shown} />}
    </Dialog>
  );
}
