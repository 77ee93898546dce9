'use client';

import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Note } from '@/components/note';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Failure } from '@/domain/commands/result';

/** Says in place why a command did nothing, with its code. Somebody else's change warns, the rest is an error. */
export function FailureNote({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const t = useTranslations('kit');
  const sentence = useFailureSentence();
  const moved = failure.code === 'STALE' || failure.code === 'WORLD_MOVED';
  return (
    <Note
      tone={moved ? 'warn' : 'bad'}
      action={
        onRetry && (
          <Button size="sm" icon={RotateCw} onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {sentence(failure)}
      <span className="ml-2 font-mono text-2xs text-ink-3">{failure.code}</span>
    </Note>
  );
}
