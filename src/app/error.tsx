'use client';

import { CloudOff, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('shell.failed');
  return (
    <main className="grid min-h-dvh place-items-center" role="alert">
      <EmptyState
        icon={CloudOff}
        title={<h1>{t('title')}</h1>}
        detail={
          <>
            {t('text')}
            {error.digest && (
              <span className="mt-1 block font-mono">{t('code', { code: error.digest })}</span>
            )}
          </>
        }
        action={
          <Button icon={RotateCw} onClick={reset}>
            {t('retry')}
          </Button>
        }
      />
    </main>
  );
}
