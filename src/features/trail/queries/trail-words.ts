import { formatDay, formatInstant } from '@/components/format-day';
import type { TrailAction, TrailValues } from '@/domain/trail/actions';
import type { Locale } from '@/i18n/locale';
import { isIsoDate } from '@/lib/dates';
import type { Messages } from '@/messages/load';

const numbered = new Set(['plan', 'policy', 'delivery', 'wave', 'import', 'user']);

type Words = Readonly<Record<string, string>>;

/** Names separated by commas, each as it is called. */
const namesIn = (raw: string, names: Words) =>
  raw
    .split(',')
    .map((name) => names[name] ?? name)
    .join(', ');

/** Says events in words: what happened, which fields, and codes as the pages call them. */
export function trailWords(messages: Messages, locale: Locale) {
  const { trail, glossary } = messages;
  const actions: Words = trail.action;
  const fields: Words = { ...glossary.role, ...trail.field };
  const reasons: Words = trail.reasonCode;
  const subjects: Words = trail.subjectType;
  const { deviceStatus, blockKind, blockOwner, route, need, deviceKind } = glossary;
  const codes: Words = { ...need, ...route, ...deviceKind, ...blockKind, ...blockOwner, ...glossary.role };
  const ofField: Readonly<Record<string, Words>> = {
    stage: messages.stages,
    status: deviceStatus,
    list: messages.exports.list,
  };

  const narrowed: Words = messages.exports.narrowed;
  const commands: Words = messages.undo.command;

  const value = (field: string, raw: TrailValues[string]): string => {
    if (raw === null || raw === '') return trail.none;
    if (typeof raw === 'boolean') return raw ? trail.yes : trail.no;
    if (typeof raw === 'number') return new Intl.NumberFormat(locale).format(raw);
    if (isIsoDate(raw)) return formatDay(locale, raw, 'full');
    if (/^\d{4}-\d{2}-\d{2}T/.test(raw)) return formatInstant(locale, raw, { form: 'long' });
    if (field === 'command') return commands[raw.replace('.', '_')] ?? raw;
    if (field === 'narrowedBy') return namesIn(raw, narrowed);
    const own = ofField[field];
    if (own) return own[raw] ?? raw;
    return raw === 'ALL' ? trail.everything : (codes[raw] ?? raw);
  };
  const label = (field: string) => fields[field] ?? field;
  return {
    action: (action: TrailAction) => actions[action.replaceAll('.', '_')] ?? trail.noAction,
    subjectType: (type: string) => subjects[type] ?? type,
    /** People and things by name alone; what is only numbered with what it is. */
    subject: (type: string, name: string | null) =>
      name === null || numbered.has(type) ? `${subjects[type] ?? type} ${name ?? ''}`.trim() : name,
    reason: (reason: string) => reasons[reason] ?? reason,
    label,
    value,
    /** "Stufe: Wartet → Freigegeben · Weg: Laptop" */
    change: (before: TrailValues | null, after: TrailValues | null): string =>
      [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
        .map((field) => {
          const old = before?.[field];
          const now = after?.[field];
          const sides = [old, now].flatMap((side) => (side === undefined ? [] : [value(field, side)]));
          return `${label(field)}: ${sides.join(' → ')}`;
        })
        .join(' · '),
  };
}
