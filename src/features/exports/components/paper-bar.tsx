'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';

type PaperBarProps = { title: ReactNode; meta?: ReactNode; back: string; empty: boolean };

/** Over the sheets, on the screen only: what they are, the way back, and the way to paper or PDF. */
export function PaperBar({ title, meta, back, empty }: PaperBarProps) {
  const t = useTranslations('exports.paper');
  return (
    <header className="sticky top-0 z-10 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-5 py-2 max-md:px-4 print:hidden">
      <h1 className="text-md font-semibold">{title}</h1>
      {meta && <span className="text-ink-3">{meta}</span>}
      <span className="ml-auto flex items-center gap-2">
        <span className="text-ink-3 max-lg:hidden">{t('hint')}</span>
        <LinkButton href={back}>{t('back')}</LinkButton>
        <Button variant="primary" icon={Printer} disabled={empty} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </span>
    </header>
  );
}
