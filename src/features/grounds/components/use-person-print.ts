'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatDay, formatInstant } from '@/components/format-day';
import { printTable } from '@/components/table-out';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { openPersonAction } from '../actions';

/** Prints what is stored on a person, for the person (GDPR Art. 15); each ground on it is a noted read. */
export function usePersonPrint() {
  const t = useTranslations();
  const locale = useLocale();
  const sentence = useFailureSentence();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (agentId: string) => {
    setPending(true);
    const answer = await openPersonAction(agentId).catch(
      () => ({ ok: false, code: 'DATABASE_AWAY' }) as const,
    );
    setPending(false);
    setFailure(answer.ok ? null : sentence(answer));
    if (!answer.ok) return;
    const { name, personnelNumber, team, center, grounds } = answer.value;
    const day = (value: string | null) => (value ? formatDay(locale, value, 'full') : t('grounds.unlimited'));
    printTable(`${t('grounds.print.title')}: ${name}, ${personnelNumber}, ${team}, ${center}`, [
      [
        t('glossary.term.ground'),
        t('grounds.form.from'),
        t('grounds.form.until'),
        t('glossary.term.status'),
        t('grounds.form.reference'),
        t('grounds.attested'),
        t('grounds.readers'),
      ],
      ...grounds.map((ground) => [
        t(`glossary.groundKind.${ground.kind}`),
        day(ground.validFrom),
        day(ground.validUntil),
        t(`grounds.stateName.${ground.state}`),
        ground.reference ?? '–',
        t('grounds.byAt', {
          name: ground.attestedBy,
          at: formatInstant(locale, ground.recordedAt, { form: 'long' }),
        }),
        ground.readBy
          .map((read) =>
            t('grounds.byAt', { name: read.reader, at: formatInstant(locale, read.at, { form: 'long' }) }),
          )
          .join('; '),
      ]),
    ]);
  };
  return { run: (agentId: string) => void run(agentId), pending, failure };
}
