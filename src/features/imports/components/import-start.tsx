'use client';

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { cx } from '@/components/cx';
import { Note } from '@/components/note';
import { SelectField } from '@/components/select-field';
import type { Result } from '@/domain/commands/result';
import type { ImportKind } from '@/domain/importing/kinds';
import type { PreviewResult } from '../commands/preview-import';
import type { ByHand, FileTable } from '../schema';
import { ColumnList } from './column-list';
import { ColumnMapping } from './column-mapping';
import { ProgressSteps } from './progress-steps';
import { useImportProgress } from './use-import-progress';
import { useProblemText } from './use-problem-text';

/** Sends one file as the body of a request; the answer is the preview or why there is none. */
async function send(
  kind: ImportKind,
  file: File,
  { job, fullRoster, byHand = {} }: { job: string; fullRoster: boolean; byHand?: ByHand | undefined },
): Promise<Result<PreviewResult>> {
  const asked = {
    ...{ kind, name: file.name, job },
    ...(fullRoster && { fullRoster: '1' }),
    ...(byHand.columns && { byHand: JSON.stringify(byHand) }),
  };
  const address = `/api/imports?${new URLSearchParams(asked)}`;
  const answer = await fetch(address, { method: 'POST', body: file }).catch(() => null);
  if (!answer) return { ok: false, code: 'DATABASE_AWAY' };
  return (await answer.json().catch(() => ({ ok: false, code: 'UNEXPECTED' }))) as Result<PreviewResult>;
}

type ImportStartProps = {
  kinds: readonly ImportKind[];
  /** The kind that is chosen at first. */
  first?: ImportKind | undefined;
};

/** What is in the file, and the place to drop it. */
export function ImportStart({ kinds, first = kinds[0] }: ImportStartProps) {
  const t = useTranslations('imports');
  const names = useTranslations('importing.kind');
  const router = useRouter();
  const problemText = useProblemText();
  const picker = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>(first ?? 'agents');
  const [reading, setReading] = useState<{ job: string; name: string } | null>(null);
  const [roster, setRoster] = useState(false);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [unmatched, setUnmatched] = useState<{ file: File; table: FileTable } | null>(null);
  const progress = useImportProgress(reading?.job ?? null, null, () => undefined);

  const take = async (file: File | undefined, byHand?: ByHand) => {
    if (!file || reading) return;
    const job = crypto.randomUUID();
    setReading({ job, name: file.name });
    setProblem(null);
    const result = await send(kind, file, { job, fullRoster: roster && kind === 'agents', byHand });
    if (result.ok && result.value.usable) return router.push(`/import/${result.value.importId}`);
    setProblem(problemText(kind, result));
    const table = result.ok && !result.value.usable ? result.value.table : undefined;
    setUnmatched(table ? { file, table } : null);
    setReading(null);
  };

  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label={t('chooseKind')}
        value={kind}
        onChange={(next) => {
          setKind(next as ImportKind);
          setUnmatched(null);
          setProblem(null);
        }}
        options={kinds.map((value) => ({ value, label: names(value) }))}
      />
      {kind === 'agents' && (
        <Checkbox
          label={t('fullRoster')}
          detail={t('fullRosterHint')}
          checked={roster}
          onChange={setRoster}
        />
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
        className={cx(
          'flex min-h-40 flex-col items-center justify-center gap-3 rounded-md border border-dashed px-4 py-6 text-center',
          over ? 'border-accent bg-selected' : 'border-control-line bg-sunken',
        )}
      >
        {reading ? (
          <ProgressSteps of="preview" progress={progress} fileName={reading.name} />
        ) : (
          <>
            <p className="text-ink-2">{t('drop')}</p>
            <Button variant="primary" icon={FileUp} onClick={() => picker.current?.click()}>
              {t('choose')}
            </Button>
          </>
        )}
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('choose')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {problem && (
        <Note tone={unmatched ? 'warn' : 'bad'} title={t(unmatched ? 'mapping.needed' : 'failed')}>
          {problem}
        </Note>
      )}
      {unmatched ? (
        <ColumnMapping
          key={`${kind} ${unmatched.file.name} ${unmatched.file.lastModified}`}
          kind={kind}
          table={unmatched.table}
          pending={reading !== null}
          onSubmit={(columns) => void take(unmatched.file, { columns })}
        />
      ) : (
        <ColumnList kind={kind} />
      )}
    </div>
  );
}
