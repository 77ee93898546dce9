'use client';

import { useTranslations } from 'next-intl';
import { Note } from '@/components/note';
import type { ReceiptOutcome } from '../schema';

const SHOWN = 50;

/** The lines of a receipt that were not booked, each with its reason. */
export function LineRefusals({ refused }: { refused: ReceiptOutcome['refused'] }) {
  const t = useTranslations('deliveries.receiving');
  const verdict = useTranslations('devices');
  return (
    <Note tone="warn" title={t('refused', { count: refused.length })}>
      <ul className="max-h-48 overflow-y-auto">
        {refused.slice(0, SHOWN).map((one) => {
          const key = `verdict.${one.code}` as 'verdict.ALREADY_KNOWN';
          return (
            <li key={one.line} className="flex flex-wrap gap-x-2">
              <span className="text-ink-3">{t('line', { line: one.line })}</span>
              <span className="font-medium">{one.text}</span>
              <span className="text-ink-2">
                {verdict.has(key) ? verdict(key) : verdict('verdictUnknown')}
              </span>
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
