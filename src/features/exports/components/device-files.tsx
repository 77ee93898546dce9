'use client';

import { ChevronUp, FileDown, Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/menu';
import type { DeviceFilter } from '@/features/devices/schema';
import { identifierKinds, type DeviceFileRights, type DeviceSelection, type IdentifierKind } from '../schema';
import { ExportMenu } from './export-menu';
import { IdentifierDialog } from './identifier-dialog';
import { LabelDialog } from './label-dialog';

type Asked = IdentifierKind | 'labels';

function Items({ may, onAsk }: { may: DeviceFileRights; onAsk: (asked: Asked) => void }) {
  const t = useTranslations('exports.devices');
  return (
    <>
      {may.identifiers &&
        identifierKinds.map((kind) => (
          <MenuItem key={kind} icon={FileDown} onClick={() => onAsk(kind)}>
            {t(kind)}
          </MenuItem>
        ))}
      {may.labels && (
        <MenuItem icon={Tag} onClick={() => onAsk('labels')}>
          {t('labels')}
        </MenuItem>
      )}
    </>
  );
}

type DialogsProps = { asked: Asked | null; selection: DeviceSelection; onClose: () => void };

function Dialogs({ asked, selection, onClose }: DialogsProps) {
  if (asked === null) return null;
  if (asked === 'labels') return <LabelDialog selection={selection} onClose={onClose} />;
  return <IdentifierDialog kind={asked} selection={selection} onClose={onClose} />;
}

/** The list of devices as a file, and what else can be made of all that its filter leaves. */
export function DeviceExport({ filter, may }: { filter: DeviceFilter; may: DeviceFileRights }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <ExportMenu list="devices">
        {(may.identifiers || may.labels) && <MenuSeparator />}
        <Items may={may} onAsk={setAsked} />
      </ExportMenu>
      <Dialogs asked={asked} selection={{ filter }} onClose={() => setAsked(null)} />
    </>
  );
}

/** What can be made of the chosen devices. */
export function ChosenDeviceFiles({ ids, may }: { ids: string[]; may: DeviceFileRights }) {
  const t = useTranslations('exports.devices');
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <Menu side="top" trigger={<Button icon={ChevronUp}>{t('menu')}</Button>}>
        <Items may={may} onAsk={setAsked} />
      </Menu>
      <Dialogs asked={asked} selection={{ ids }} onClose={() => setAsked(null)} />
    </>
  );
}
