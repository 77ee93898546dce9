'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Search } from 'lucide-react';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { findPeopleAction } from '../actions';
import type { PersonLine } from '../schema';

const SETTLE_MS = 250;

type PersonSearchProps = { value: PersonLine | null; onChange: (person: PersonLine | null) => void };

/** Finds one person by name or personnel number, within the people officer's scope. */
export function PersonSearch({ value, onChange }: PersonSearchProps) {
  const t = useTranslations('grounds.form');
  const [q, setQ] = useState('');
  const [found, setFound] = useState<{ q: string; people: PersonLine[] } | null>(null);
  const list = useId();
  useEffect(() => {
    if (q.trim().length < 2) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void findPeopleAction(q)
        .then((answer) => current && answer.ok && setFound({ q, people: answer.value }))
        .catch(() => undefined);
    }, SETTLE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [q]);
  if (value) {
    return (
      <div className="flex items-center gap-2 rounded-md bg-sunken px-3 py-2">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{value.name}</span>
          <span className="block text-xs text-ink-3">
            {value.personnelNumber} · {value.team} · {value.center}
          </span>
        </span>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          {t('other')}
        </Button>
      </div>
    );
  }
  const people = found !== null && q.trim().length >= 2 ? found.people : [];
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={t('person')}
        icon={Search}
        autoComplete="off"
        value={q}
        onChange={setQ}
        hint={found?.q === q && people.length === 0 && q.trim().length >= 2 ? t('nobody') : t('personHint')}
        aria-controls={list}
      />
      <ul id={list} className="max-h-52 overflow-y-auto">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => onChange(person)}
              className="flex min-h-9 w-full flex-wrap items-baseline gap-x-2 rounded-sm px-2 py-1 text-left hover:bg-hover"
            >
              <span className="font-medium">{person.name}</span>
              <span className="text-xs text-ink-3">
                {person.personnelNumber} · {person.team} · {person.center}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
