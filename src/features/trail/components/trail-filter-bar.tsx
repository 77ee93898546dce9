'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/date-field';
import { FilterBar } from '@/components/filter-bar';
import { FilterChip } from '@/components/filter-chip';
import { FilterPicker } from '@/components/filter-picker';
import { trailActions, type TrailAction } from '@/domain/trail/actions';
import { useTrailWords } from './use-trail-words';

type View = {
  action: TrailAction[];
  actor: string | null;
  subject: string | null;
  from: string | null;
  until: string | null;
};

type TrailFilterBarProps = {
  view: View;
  setView: (next: { [Key in keyof View]?: View[Key] | null }) => void;
  actions: readonly TrailAction[];
  actors: readonly { value: string; label: string }[];
  today: string;
};

/** What the trail is narrowed to: what, who, on what, and from when until when. */
export function TrailFilterBar({ view, setView, actions, actors, today }: TrailFilterBarProps) {
  const t = useTranslations('trail.filter');
  const words = useTrailWords();
  const [type, key] = view.subject?.split(':') ?? [];
  return (
    <FilterBar>
      <FilterPicker
        label={t('action')}
        options={actions.map((value) => ({ value, label: words.action(value) }))}
        values={view.action}
        onChange={(values) =>
          setView({ action: values.length > 0 ? trailActions.filter((one) => values.includes(one)) : null })
        }
      />
      <FilterPicker
        label={t('actor')}
        options={actors}
        values={view.actor ? [view.actor] : []}
        onChange={(values) => setView({ actor: values.at(-1) ?? null })}
      />
      {view.subject && type && (
        <FilterChip
          label={t('subject')}
          value={`${words.subjectType(type)} ${type === 'agent' || type === 'device' ? (key ?? '').slice(0, 12) : ''}`}
          onRemove={() => setView({ subject: null })}
        />
      )}
      <span className="flex items-center gap-1.5 text-ink-2">
        <span aria-hidden>{t('from')}</span>
        <DateField
          hideLabel
          className="w-36"
          label={t('from')}
          value={view.from}
          onChange={(from) => setView({ from })}
          max={view.until ?? undefined}
          today={today}
        />
      </span>
      <span className="flex items-center gap-1.5 text-ink-2">
        <span aria-hidden>{t('until')}</span>
        <DateField
          hideLabel
          className="w-36"
          label={t('until')}
          value={view.until}
          onChange={(until) => setView({ until })}
          min={view.from ?? undefined}
          today={today}
        />
      </span>
    </FilterBar>
  );
}
