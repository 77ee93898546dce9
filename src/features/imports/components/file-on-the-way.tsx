'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Note } from '@/components/note';
import type { ImportProgress } from '../schema/progress';
import { ProgressSteps } from './progress-steps';
import { useImportProgress } from './use-import-progress';

/** A file that was being read when the page was opened: goes on with it to its preview, or says how it ended. */
export function FileOnTheWay({ first }: { first: ImportProgress }) {
  const t = useTranslations('imports.progress');
  const router = useRouter();
  const [ended, setEnded] = useState(first.state === 'running' ? null : first);
  const progress = useImportProgress(first.state === 'running' ? first.id : null, first, (last) => {
    if (last.state === 'done' && last.importId) router.push(`/import/${last.importId}`);
    else setEnded(last);
  });
  if (!ended) return <ProgressSteps of="preview" progress={progress ?? first} fileName={first.fileName} />;
  if (ended.state === 'broken') {
    return (
      <Note tone="warn" title={t('brokenReading', { file: ended.fileName })}>
        {t('brokenReadingHint')}
      </Note>
    );
  }
  return null;
}
