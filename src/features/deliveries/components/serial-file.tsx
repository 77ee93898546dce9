'use client';

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Note } from '@/components/note';

/** More than any delivery lists; the command takes no more either. */
const most = 1_000_000;

/** The text of a file as programs on an office machine write it; null where it is none. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > most) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type SerialFileProps = { onText: (text: string) => void };

/** Takes the serial numbers of a delivery note out of a file. */
export function SerialFile({ onText }: SerialFileProps) {
  const t = useTranslations('deliveries.receiving');
  const picker = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await textOf(file);
    setUnreadable(text === null);
    if (text !== null) onText(text);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="sm" icon={FileUp} onClick={() => picker.current?.click()}>
        {t('file')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('file')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {unreadable && <Note tone="bad">{t('fileUnreadable')}</Note>}
    </div>
  );
}
