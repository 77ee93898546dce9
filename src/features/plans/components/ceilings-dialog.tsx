'use client';

import { ShieldCheck, Trash2 } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { removeCeilingAction } from '../actions';
import { CeilingForm } from './ceiling-form';
import { useFollow } from './follow';

type Ceiling = { from: string; max: number };
type CeilingsDialogProps = { ceilings: readonly Ceiling[]; remote: number; today: string };

/** The VPN ceilings by date: set one, take one away, each with its reason. */
export function CeilingsDialog({ ceilings, remote, today }: CeilingsDialogProps) {
  const t = useTranslations('plans.ceilings');
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <Dialog
      wide
      title={t('title')}
      trigger={
        <Button size="sm" icon={ShieldCheck}>
          {t('action')}
        </Button>
      }
    >
      {ceilings.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="border-t border-line">
          {ceilings.map((ceiling) => (
            <CeilingRow
              key={ceiling.from}
              ceiling={ceiling}
              isOpen={removing === ceiling.from}
              onOpen={(open) => setRemoving(open ? ceiling.from : null)}
            />
          ))}
        </ul>
      )}
      <CeilingForm key={ceilings.length} from={today} max={null} today={today} remote={remote} />
    </Dialog>
  );
}

type CeilingRowProps = { ceiling: Ceiling; isOpen: boolean; onOpen: (open: boolean) => void };

function CeilingRow({ ceiling, isOpen, onOpen }: CeilingRowProps) {
  const t = useTranslations('plans.ceilings');
  const locale = useLocale();
  const format = useFormatter();
  const { follow } = useFollow();
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(removeCeilingAction, {
    onDone: () => {
      onOpen(false);
      follow();
    },
  });
  const day = formatDay(locale, ceiling.from, 'long');
  return (
    <li className="border-b border-line py-1">
      <div className="flex items-center gap-3">
        <span className="flex-1">{t('fromDay', { day })}</span>
        <span className="font-semibold tabular-nums">{format.number(ceiling.max)}</span>
        <Button
          variant="ghost"
          size="sm"
          icon={Trash2}
          aria-expanded={isOpen}
          aria-label={t('remove', { day })}
          onClick={() => onOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <form
          className="flex flex-col gap-2 py-2"
          onSubmit={(event) => {
            event.preventDefault();
            run({ from: ceiling.from, reason });
          }}
        >
          <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
          {failure && <FailureNote failure={failure} />}
          <span className="flex justify-end">
            <Button type="submit" variant="danger" loading={pending} disabled={reason.trim().length < 3}>
              {t('removeDo')}
            </Button>
          </span>
        </form>
      )}
    </li>
  );
}
