'use client';

import { Combine, Ellipsis, Laptop, Pencil, Scissors, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { Menu, MenuItem } from '@/components/menu';

import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { mergeWavesAction, renameWaveAction, splitWaveAction } from '../actions';
import { longestName, type WaveLine } from '../schema';
import { useWaveName } from './wave-name';

type WaveMenuProps = {
  wave: WaveLine;
  next: WaveLine | null;
  days: readonly string[];
  published: boolean;
};

type Task = 'rename' | 'split' | 'merge';

/** What can be done with a wave: laptops for all of it, its name, its boundaries. */
export function WaveMenu({ wave, next, days, published }: WaveMenuProps) {
  const t = useTranslations('plans.wave');
  const nameOf = useWaveName();
  const [task, setTask] = useState<Task | null>(null);
  const [, setAssign] = useQueryState('assign', { shallow: false });
  const close = () => setTask(null);
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="sm"
            icon={Ellipsis}
            aria-label={t('actions', { wave: nameOf(wave) })}
          />
        }
      >
        {published && (
          <MenuItem icon={Laptop} onClick={() => void setAssign(wave.id)}>
            {t('assign')}
          </MenuItem>
        )}
        <MenuItem icon={Pencil} onClick={() => setTask('rename')}>
          {t('rename')}
        </MenuItem>
        <HinderedItem
          icon={Scissors}
          hindrance={days.length < 2 ? t('splitOne') : null}
          onClick={() => setTask('split')}
        >
          {t('split')}
        </HinderedItem>
        <HinderedItem
          icon={Combine}
          hindrance={
            next === null ? t('mergeLast') : next.ceiling !== wave.ceiling ? t('mergeCeiling') : null
          }
          onClick={() => setTask('merge')}
        >
          {t('merge')}
        </HinderedItem>
      </Menu>
      {task === 'rename' && <RenameDialog wave={wave} onClose={close} />}
      {task === 'split' && <SplitDialog wave={wave} days={days} onClose={close} />}
      {task === 'merge' && next && <MergeDialog wave={wave} next={next} onClose={close} />}
    </>
  );
}

type HinderedItemProps = {
  icon: LucideIcon;
  /** Why it cannot be done now. */
  hindrance: string | null;
  onClick: () => void;
  children: string;
};

/** What cannot be done says why. */
function HinderedItem({ icon, hindrance, onClick, children }: HinderedItemProps) {
  return (
    <MenuItem icon={icon} disabled={hindrance !== null} onClick={onClick}>
      {children}
      {hindrance !== null && <span className="block text-xs text-ink-3">{hindrance}</span>}
    </MenuItem>
  );
}

function RenameDialog({ wave, onClose }: { wave: WaveLine; onClose: () => void }) {
  const t = useTranslations('plans.wave');
  const [name, setName] = useState(wave.name);
  const isTooLong = name.trim().length > longestName;
  const { run, pending, failure } = useCommand(renameWaveAction, { onDone: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('rename')}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={isTooLong}
            onClick={() => run({ waveId: wave.id, version: wave.version, name })}
          >
            {t('renameDo')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        hint={t('nameHint', { number: wave.number })}
        value={name}
        error={isTooLong ? t('nameTooLong', { most: longestName, count: name.trim().length }) : undefined}
        onChange={setName}
      />
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}

function SplitDialog(props: { wave: WaveLine; days: readonly string[]; onClose: () => void }) {
  const { wave, days, onClose } = props;
  const t = useTranslations('plans.wave');
  const locale = useLocale();
  const choices = days.slice(1);
  const [at, setAt] = useState(choices[Math.floor(choices.length / 2)] ?? '');
  const { run, pending, failure } = useCommand(splitWaveAction, { onDone: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('split')}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            onClick={() => run({ waveId: wave.id, version: wave.version, at })}
          >
            {t('splitDo')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('splitAt')}
        options={choices.map((day) => ({ value: day, label: formatDay(locale, day, 'long') }))}
        value={at}
        onChange={setAt}
      />
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}

function MergeDialog(props: { wave: WaveLine; next: WaveLine; onClose: () => void }) {
  const { wave, next, onClose } = props;
  const t = useTranslations('plans.wave');
  const nameOf = useWaveName();
  const { run, pending, failure } = useCommand(mergeWavesAction, { onDone: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('mergeTitle', { wave: nameOf(wave), next: nameOf(next) })}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            onClick={() => run({ waveId: wave.id, version: wave.version })}
          >
            {t('mergeDo')}
          </Button>
        </>
      }
    >
      <p>{t('mergeEffect', { count: wave.placed + next.placed, wave: nameOf(wave) })}</p>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
