'use client';

import { CloudOff, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';

type OverviewErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** In place: the navigation stays. */
export default function OverviewError({ error, reset }: OverviewErrorProps) {
  const t = useTranslations('shell.failed');
  const own = useTranslations('overview');
  return (
    <>
      <PageHeader title={own('title')} />
      <div role="alert">
        <EmptyState
          icon={CloudOff}
          title={t('title')}
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
      </div>
    </>
  );
}
