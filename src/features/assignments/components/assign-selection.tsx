'use client';

import { Laptop } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import type { Selection } from '@/features/agents/schema';
import { AssignDialog } from './assign-dialog';

type AssignSelectionProps = { selection: Selection; onDone?: (() => void) | undefined };

/** The button of a bulk bar: devices for whoever is selected, after a look at what would happen. */
export function AssignSelection({ selection, onDone }: AssignSelectionProps) {
  const t = useTranslations('assignments');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Laptop} onClick={() => setOpen(true)}>
        {t('assign')}
      </Button>
      {open && (
        <AssignDialog
          title={t('assignTitle')}
          target={{ selection }}
          onClose={() => {
            setOpen(false);
            onDone?.();
          }}
        />
      )}
    </>
  );
}
