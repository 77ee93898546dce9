'use client';

import {
  BadgeX,
  FileX,
  Gauge,
  Headphones,
  House,
  MonitorX,
  OctagonAlert,
  ShieldX,
  Truck,
  WifiOff,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { Dialog } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { blockKinds, defaultOwner, type BlockKind } from '@/domain/rollout/block-owners';
import type { Act } from '../schema/acts';
import type { BoardAgent } from '../schema/board';
import { useBlockActions } from './act-actions';
import { verdictWords } from './refused';

const icons: Record<BlockKind, LucideIcon> = {
  DEVICE_FAULT: MonitorX,
  VPN_REJECTED: ShieldX,
  CERTIFICATE_REJECTED: BadgeX,
  ACCESSORY_MISSING: Headphones,
  DELIVERY_MISSING: Truck,
  SLOW_INTERNET: Gauge,
  NO_INTERNET: WifiOff,
  CANNOT_WORK_FROM_HOME: House,
  DECLARATION_REFUSED: FileX,
  OTHER: OctagonAlert,
};

/** What is no block but has an effect of its own. */
const outcomes: readonly Act[] = ['absence', 'noShow', 'withdraw'];

type ReportDialogProps = {
  agents: readonly BoardAgent[];
  first: BoardAgent | null;
  onAct: (act: Act, agent: BoardAgent) => void;
  onClose: () => void;
};

/** Reports a block: with the person given, touching the kind is all it takes. */
export function ReportDialog({ agents, first, onAct, onClose }: ReportDialogProps) {
  const t = useTranslations('team.reportDialog');
  const words = useTranslations('glossary');
  const acts = useTranslations('agents.act');
  const verdict = useTranslations('agents.verdict');
  const toast = useToast();
  const [id, setId] = useState<string | null>(first?.id ?? null);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  // Not a state: what is told after the answer is decided at the press, before a render could know it.
  const sent = useRef<BlockKind | null>(null);
  const person = agents.find((agent) => agent.id === id);
  const { run, pending, sentence } = useCommand(useBlockActions().open, {
    onDone: ({ value, changeSet }) => {
      const refused = value.refused[0];
      if (refused) return setRefusal(t('refused', { why: verdictWords(verdict, refused.code) }));
      if (sent.current && person)
        toast.show(t('sent', { kind: words(`blockKind.${sent.current}`), name: person.name }), {
          undo: changeSet,
        });
      onClose();
    },
  });
  const report = (kind: BlockKind) => {
    if (!person) return;
    sent.current = kind;
    const words = note.trim();
    run({ selection: { ids: [person.id] }, kind, ...(words ? { note: words } : {}) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={first ? t('titleFor', { name: first.name }) : t('title')}
    >
      {!first && (
        <ComboboxField
          label={t('person')}
          options={agents.map((agent) => ({ value: agent.id, label: agent.name }))}
          value={id}
          onChange={setId}
        />
      )}
      <TextField label={t('note')} optional value={note} onChange={setNote} maxLength={300} />
      {(sentence ?? refusal) && <Note tone="bad">{sentence ?? refusal}</Note>}
      <ul aria-label={t('kinds')} className="-mx-2">
        {blockKinds.map((kind) => {
          const Icon = icons[kind];
          const owner = defaultOwner(kind);
          const needsNote = kind === 'OTHER' && note.trim() === '';
          return (
            <li key={kind} className="border-b border-line last:border-b-0">
              <button
                type="button"
                disabled={!person || pending || needsNote}
                onClick={() => report(kind)}
                className="flex min-h-12 w-full items-center gap-3 rounded-sm px-2 text-left hover:bg-hover disabled:text-ink-disabled"
              >
                <Icon className="icon" aria-hidden />
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{words(`blockKind.${kind}`)}</span>
                  <span className="block text-xs text-ink-3">
                    {needsNote
                      ? t('noteFirst')
                      : owner === 'TEAM_LEADS'
                        ? t('stays')
                        : t('goesTo', { owner: words(`blockOwner.${owner}`) })}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <section>
        <h3 className="mb-1.5 text-xs text-ink-3">{t('outcomes')}</h3>
        <div className="flex flex-wrap gap-2">
          {outcomes.map((act) => (
            <Button key={act} disabled={!person} onClick={() => person && onAct(act, person)}>
              {acts(`${act}.title`)}
            </Button>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
