'use client';

import { useLocale, useMessages, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { formatDay, formatInstant } from '@/components/format-day';
import type { TrailAction, TrailValues } from '@/domain/trail/actions';
import { isIsoDate } from '@/lib/dates';

const numbered = new Set(['plan', 'policy', 'delivery', 'wave', 'import', 'user']);

type Words = Readonly<Record<string, string>>;

/** Says events in words: what happened, which fields, and codes as the pages call them. */
export function useTrailWords() {
  const messages = useMessages();
  const locale = useLocale();
  const t = useTranslations('trail');
  return useMemo(() => {
    const actions: Words = messages.trail.action;
    const fields: Words = { ...messages.glossary.role, ...messages.trail.field };
    const reasons: Words = messages.trail.reasonCode;
    const subjects: Words = messages.trail.subjectType;
    const { deviceStatus, blockKind, blockOwner, route, need, deviceKind } = messages.glossary;
    const codes: Words = {
      ...need,
      ...route,
      ...deviceKind,
      ...blockKind,
      ...blockOwner,
      ...messages.glossary.role,
    };
    const stages: Words = messages.stages;
    const statuses: Words = deviceStatus;

    const value = (field: string, raw: TrailValues[string]): string => {
      if (raw === null || raw === '') return t('none');
      if (typeof raw === 'boolean') return t(raw ? 'yes' : 'no');
      if (typeof raw === 'number') return new Intl.NumberFormat(locale).format(raw);
      if (isIsoDate(raw)) return formatDay(locale, raw, 'full');
      if (/^\d{4}-\d{2}-\d{2}T/.test(raw)) return formatInstant(locale, raw, { form: 'long' });
      if (field === 'stage') return stages[raw] ?? raw;
      if (field === 'status') return statuses[raw] ?? raw;
      return raw === 'ALL' ? t('everything') : (codes[raw] ?? raw);
    };
    const label = (field: string) => fields[field] ?? field;
    return {
      action: (action: TrailAction) => actions[action.replaceAll('.', '_')] ?? t('noAction'),
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
  }, [locale, messages, t]);
}
