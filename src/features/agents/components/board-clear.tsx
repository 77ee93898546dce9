'use client';

import { CalendarOff, Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { DateField } from '@/components/date-field';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import { addDays, isoWeekday } from '@/lib/dates';
import { clearAgentsAction } from '../actions';
import type { BoardAgent } from '../schema/board';
import { BoardSection, Nobody, PersonRow } from './board-parts';
import { RefusedPeople } from './refused';
import { useDoneToast } from './use-done-toast';

type BoardClearProps = {
  agents: readonly BoardAgent[];
  today: string;
  formVersion: string;
  /** A manager at this board has to give a reason, which the dialog of the person asks for. */
  standIn: boolean;
  onOpen: (id: string) => void;
};

function workingDayBefore(today: string): string {
  let day = addDays(today, -1);
  while (isoWeekday(day) > 5) day = addDays(day, -1);
  return day;
}

/** Clears many at once: those whose declaration the lead holds in hand. */
export function BoardClear({ agents, today, formVersion, standIn, onOpen }: BoardClearProps) {
  const t = useTranslations('team.clear');
  const words = useTranslations('agents');
  const locale = useLocale();
  const say = useDoneToast();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState<string | null>(today);
  const [other, setOther] = useState(false);
  const [form, setForm] = useState(formVersion);
  const [refused, setRefused] = useState<readonly { id: string; code: string }[]>([]);
  const ids = agents.flatMap((agent) => (chosen.has(agent.id) ? [agent.id] : []));
  const { run, pending, sentence } = useCommand(clearAgentsAction, {
    onDone: (done) => {
      say('clear', done);
      setRefused(done.value.refused);
      setChosen(new Set());
    },
  });
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const before = workingDayBefore(today);
  const nameOf = new Map(agents.map((agent) => [agent.id, agent.name]));
  return (
    <BoardSection id="to-clear" title={t('title')} count={agents.length} hint={t('hint')}>
      {agents.length === 0 && <Nobody>{t('none')}</Nobody>}
      <ul>
        {agents.map((agent) => (
          <PersonRow
            key={agent.id}
            agent={agent}
            onOpen={onOpen}
            start={
              !standIn && (
                <Checkbox
                  big
                  aria-label={agent.name}
                  checked={chosen.has(agent.id)}
                  onChange={(on) => toggle(agent.id, on)}
                />
              )
            }
            detail={
              agent.planned === null
                ? t('unplanned')
                : t('planned', { day: formatDay(locale, agent.planned) })
            }
            end={
              agent.absentUntil && (
                <Badge icon={CalendarOff} tone="warn">
                  {t('absent', { day: formatDay(locale, agent.absentUntil, 'tight') })}
                </Badge>
              )
            }
          />
        ))}
      </ul>
      {agents.length > 0 && !standIn && (
        <div className="mt-2 flex flex-col gap-2.5">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="text-ink-2">{t('signedOn')}</span>
            <ToggleGroup
              label={t('signedOn')}
              value={other ? 'other' : day === before ? 'before' : 'today'}
              onChange={(value) => {
                setOther(value === 'other');
                setDay(value === 'before' ? before : today);
              }}
              options={[
                { value: 'today', label: t('today') },
                { value: 'before', label: formatDay(locale, before) },
                { value: 'other', label: t('other') },
              ]}
            />
          </div>
          <div className="flex gap-3">
            {other && (
              <DateField
                className="flex-1"
                label={t('signedOn')}
                value={day}
                onChange={setDay}
                max={today}
                today={today}
              />
            )}
            <TextField className="flex-1" label={t('form')} value={form} onChange={setForm} maxLength={40} />
          </div>
          <Button
            variant="primary"
            size="lg"
            full
            icon={Check}
            loading={pending}
            disabled={ids.length === 0 || day === null || day > today || form.trim() === ''}
            onClick={() => run({ selection: { ids }, signedOn: day, formVersion: form.trim() })}
          >
            {t('verb', { count: ids.length })}
          </Button>
          {sentence && <Note tone="bad">{sentence}</Note>}
          {refused.length > 0 && (
            <Note tone="warn" title={words('preview.refusedTitle', { count: refused.length })}>
              <RefusedPeople
                people={refused.map((one) => ({ ...one, name: nameOf.get(one.id) ?? '' }))}
                total={refused.length}
              />
            </Note>
          )}
        </div>
      )}
    </BoardSection>
  );
}
