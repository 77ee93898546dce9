'use client';

import { useTranslations } from 'next-intl';
import { Note } from '@/components/note';
import { TextLink } from '@/components/text-link';
import type { RefusedLine } from '../schema';

const SHOWN = 50;

type LineRefusalsProps = { refused: readonly RefusedLine[]; title: string };

/** Lines of a receipt that are not booked, each with its reason and what is there already. */
export function LineRefusals({ refused, title }: LineRefusalsProps) {
  const t = useTranslations('deliveries.receiving');
  return (
    <Note tone="warn" title={title}>
      <ul className="max-h-48 overflow-y-auto">
        {refused.slice(0, SHOWN).map((one) => (
          <li key={one.line} className="flex flex-wrap gap-x-2">
            <span className="text-ink-3">{t('line', { line: one.line })}</span>
            <span className="font-medium">{one.text}</span>
            <span className="text-ink-2">{t(`reason.${one.code}`)}</span>
            {one.device && (
              <TextLink href={`/devices?q=${encodeURIComponent(one.device)}`}>{one.device}</TextLink>
            )}
          </li>
        ))}
      </ul>
      {refused.length > SHOWN && t('more', { count: refused.length - SHOWN })}
    </Note>
  );
}
