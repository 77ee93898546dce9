'use client';

import { Plus, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import type { Change } from '@/domain/what-if/change';
import { useChangeWords, type Names } from './change-words';

type EditSectionProps = { title: string; hint?: string | undefined; children: ReactNode };

/** One part of the editor. */
export function EditSection({ title, hint, children }: EditSectionProps) {
  return (
    <div className="flex flex-col gap-2 border-b border-line px-5 py-3 max-md:px-4">
      <h2 className="flex flex-wrap items-baseline gap-x-2 text-sm font-semibold">
        {title}
        {hint && <span className="text-xs font-normal text-ink-3">{hint}</span>}
      </h2>
      {children}
    </div>
  );
}

type AssumedProps = { changes: readonly Change[]; names: Names; takeBack: (change: Change) => void };

/** What is assumed already, each to be taken back. */
export function Assumed({ changes, names, takeBack }: AssumedProps) {
  const t = useTranslations('whatIf.editor');
  const words = useChangeWords(names);
  if (changes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {changes.map((change) => (
        <li
          key={JSON.stringify(change)}
          className="flex items-center gap-2 rounded-sm bg-info-tint py-0.5 pr-0.5 pl-2"
        >
          <span className="min-w-0 flex-1">{words(change)}</span>
          <Button
            variant="ghost"
            size="sm"
            icon={Undo2}
            aria-label={t('takeBack', { change: words(change) })}
            onClick={() => takeBack(change)}
          />
        </li>
      ))}
    </ul>
  );
}

type AddFormProps = {
  label: string;
  /** Whether all is filled in. */
  ready: boolean;
  onTake: () => void;
  children: ReactNode;
};

/** A small form behind a button, so that the editor stays short. */
export function AddForm({ label, ready, onTake, children }: AddFormProps) {
  const t = useTranslations('whatIf.editor');
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <span className="-ml-2">
        <Button variant="ghost" size="sm" icon={Plus} onClick={() => setOpen(true)}>
          {label}
        </Button>
      </span>
    );
  return (
    <form
      className="flex flex-col gap-2 rounded-md bg-sunken p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        onTake();
        setOpen(false);
      }}
    >
      {children}
      <span className="flex gap-1.5">
        <Button type="submit" size="sm" variant="primary" disabled={!ready}>
          {t('take')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  );
}
