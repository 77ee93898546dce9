'use client';

import {
  CalendarRange,
  FileHeart,
  LockOpen,
  ScanBarcode,
  Scale,
  Settings2,
  Users,
  Warehouse,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Badge } from '@/components/badge';
import { isTyping } from '@/components/is-typing';
import { KeyHint } from '@/components/key-hint';
import { Note } from '@/components/note';
import type { Role } from '@/domain/access/roles';
import type { Demo, DemoPerson } from '../queries/demo-people';
import { useSignIn } from './use-sign-in';

const icons: Record<Role, LucideIcon> = {
  ROLLOUT_MANAGER: CalendarRange,
  TEAM_LEAD: Users,
  IT_STAFF: ScanBarcode,
  PEOPLE_OFFICER: FileHeart,
  AUDITOR: Scale,
  ADMIN: Settings2,
};

/** The people of the demo: one press looks at it with their eyes. */
export function DemoPeople({ demo, password }: { demo: Demo; password: string }) {
  const t = useTranslations('auth');
  const { enter, busy, failure } = useSignIn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const person = demo.people[Number(event.key) - 1];
      if (!person || isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      void enter(person.email, password);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [demo.people, enter, password]);
  return (
    <section>
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-md font-semibold">{t('demo.title')}</h2>
        <Badge icon={LockOpen} outline>
          {t('demo.badge')}
        </Badge>
      </div>
      <p className="mt-1 mb-4 text-ink-2">{t('demo.text', { agents: demo.agents, centers: demo.centers })}</p>
      {failure && <Note tone="bad">{t(`errors.${failure}`)}</Note>}
      <ul className="border-t border-line">
        {demo.people.map((person, index) => (
          <li key={person.email} className="border-b border-line">
            <button
              type="button"
              disabled={busy}
              aria-label={t('demo.enter', { name: person.name })}
              onClick={() => void enter(person.email, password)}
              className="flex min-h-14 w-full items-center gap-4 px-1 py-2 text-left hover:bg-hover"
            >
              <PersonLine person={person} />
              <KeyHint>{index + 1}</KeyHint>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonLine({ person }: { person: DemoPerson }) {
  const t = useTranslations();
  const first = person.roles[0];
  const depot = person.depot && !person.all;
  const Icon = depot ? Warehouse : first ? icons[first] : Users;
  const places = [...(depot ? [t('glossary.term.depot')] : []), ...person.places];
  return (
    <>
      <Icon className="size-5 flex-none text-ink-2" strokeWidth={1.75} aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">
          {person.roles.map((role) => t(`glossary.role.${role}`)).join(', ')}
        </span>
        <span className="block text-xs text-ink-3">{person.name}</span>
      </span>
      <span className="max-w-[45%] truncate text-xs text-ink-2">
        {places.length > 0 ? places.join(' · ') : t('auth.account.everything')}
      </span>
    </>
  );
}
