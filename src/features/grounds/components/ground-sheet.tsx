'use client';

import { Eye, Pencil, Printer, Shield, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { Definition, DefinitionList } from '@/components/definition-list';
import { Note } from '@/components/note';
import { SideSheet } from '@/components/side-sheet';
import { SkeletonLines } from '@/components/skeleton';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { withdrawGroundAction } from '../actions';
import type { GroundLine } from '../schema';
import { CorrectDialog } from './correct-dialog';
import { GroundStateBadge } from './ground-state-badge';
import { OpenedParts } from './opened-parts';
import { useOpened } from './use-opened';
import { usePersonPrint } from './use-person-print';
import { Validity } from './validity';

type GroundSheetProps = {
  line: GroundLine;
  today: string;
  /** The row was opened by hand: the kind is shown at once. */
  openAtOnce: boolean;
  onClose: () => void;
};

/** One ground: masked until it is opened, then with its kind and who else has read it. */
export function GroundSheet({ line, today, openAtOnce, onClose }: GroundSheetProps) {
  const t = useTranslations('grounds');
  const terms = useTranslations('glossary.term');
  const toast = useToast();
  const [correcting, setCorrecting] = useState(false);
  const { ground, failure, pending, open } = useOpened(line.id, openAtOnce);
  const print = usePersonPrint();
  const withdraw = useCommand(withdrawGroundAction, {
    onDone: () => {
      toast.show(t('withdraw.done'));
      onClose();
    },
  });
  const changeable = line.state !== 'WITHDRAWN';
  const sentence = failure ?? withdraw.sentence ?? print.failure;
  return (
    <SideSheet
      label={line.name}
      head={<span className="font-semibold text-ink">{line.name}</span>}
      onClose={onClose}
      footer={
        <>
          {changeable && (
            <Button icon={Pencil} disabled={!ground} onClick={() => setCorrecting(true)}>
              {t('correct.verb')}
            </Button>
          )}
          {changeable && (
            <AlertDialog
              danger
              title={t('withdraw.ask', { name: line.name })}
              effect={t('withdraw.effect')}
              confirm={t('withdraw.verb')}
              onConfirm={() => withdraw.run({ groundId: line.id, version: line.version })}
              trigger={
                <Button variant="danger" icon={Undo2} loading={withdraw.pending}>
                  {t('withdraw.verb')}
                </Button>
              }
            />
          )}
          <Button
            variant="ghost"
            icon={Printer}
            loading={print.pending}
            onClick={() => print.run(line.agentId)}
          >
            {t('print.verb')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">
          {line.personnelNumber} · {line.team} · {line.center}
        </p>
        {sentence && <Note tone="bad">{sentence}</Note>}
        <DefinitionList>
          <Definition term={t('columns.validity')}>
            <Validity from={line.validFrom} until={line.validUntil} />
          </Definition>
          <Definition term={terms('status')}>
            <GroundStateBadge ground={line} today={today} />
          </Definition>
        </DefinitionList>
        {ground ? (
          <OpenedParts ground={ground} />
        ) : pending || openAtOnce ? (
          <SkeletonLines lines={4} />
        ) : (
          <Note
            tone="neutral"
            icon={Eye}
            action={
              <Button size="sm" onClick={() => void open()}>
                {t('show')}
              </Button>
            }
          >
            {t('everyRead')}
          </Note>
        )}
        <Note tone="neutral" icon={Shield}>
          {t('others')}
        </Note>
      </div>
      {correcting && ground && (
        <CorrectDialog ground={ground} today={today} onClose={() => setCorrecting(false)} />
      )}
    </SideSheet>
  );
}
