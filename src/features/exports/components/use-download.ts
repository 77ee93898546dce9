'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { useToast } from '@/components/toast';
import { errorCodes, type Failure } from '@/domain/commands/result';

/** Saves a file under its name. */
function save(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

const nameIn = (headers: Headers) =>
  decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'export',
  );

async function failureIn(answer: Response): Promise<Failure> {
  const told = (await answer.json().catch(() => null)) as { code?: string } | null;
  const code = errorCodes.find((one) => one === told?.code);
  return { ...(told as Failure), ok: false, code: code ?? 'UNEXPECTED' };
}

/** Gets files and saves them; says in words why one did not come. */
export function useDownload() {
  const [pending, setPending] = useState(false);
  const t = useTranslations('exports.menu');
  const toast = useToast();
  const sentence = useFailureSentence();
  const said = (failure: Failure) => (failure.code === 'BUSY' ? t('busy') : sentence(failure));
  const download = async (address: string, body?: unknown) => {
    setPending(true);
    try {
      const answer = await fetch(
        address,
        body === undefined
          ? {}
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            },
      );
      if (answer.ok) save(await answer.blob(), nameIn(answer.headers));
      else toast.show(said(await failureIn(answer)), { tone: 'warn' });
    } catch {
      toast.show(sentence({ ok: false, code: 'DATABASE_AWAY' }), { tone: 'warn' });
    } finally {
      setPending(false);
    }
  };
  return { pending, download: (address: string, body?: unknown) => void download(address, body) };
}
