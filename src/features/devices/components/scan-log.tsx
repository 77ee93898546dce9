'use client';

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatInstant } from '@/components/format-day';

export type ScanEntry = { key: number; at: string; tone: 'ok' | 'warn' | 'bad'; text: string; said: string };

const looks = {
  ok: { icon: CircleCheck, ink: 'text-ok-ink' },
  warn: { icon: TriangleAlert, ink: 'text-warn-ink' },
  bad: { icon: CircleX, ink: 'text-bad-ink' },
};

/** What was scanned last and what came of it. */
export function ScanLog({ entries }: { entries: readonly ScanEntry[] }) {
  const t = useTranslations('workbench.log');
  return (
    <section className="px-5 py-3 max-md:px-4">
      <h2 className="font-semibold">{t('title')}</h2>
      {entries.length === 0 && <p className="text-xs text-ink-3">{t('empty')}</p>}
      <ul>
        {entries.slice(0, 8).map((entry) => (
          <li key={entry.key} className="flex min-h-7 items-center gap-2">
            <Said entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One scan with its result; also the line beside the scan field. */
export function Said({ entry, live = false }: { entry: ScanEntry; live?: boolean | undefined }) {
  const locale = useLocale();
  const { icon: Icon, ink } = looks[entry.tone];
  return (
    <span className="flex min-w-0 items-center gap-2" role={live ? 'status' : undefined}>
      <time dateTime={entry.at} className="text-xs text-ink-3 tabular-nums">
        {formatInstant(locale, entry.at, { form: 'time' })}
      </time>
      <Icon className={`icon-row ${ink}`} aria-hidden />
      <span className="max-w-[50%] truncate font-medium" title={entry.text}>
        {entry.text}
      </span>
      <span className="truncate text-ink-2">{entry.said}</span>
    </span>
  );
}
