'use client';

import { Note } from '@/components/note';
import { useVerdict } from './use-verdict';

type RefusalNoteProps = { title: string; refused: readonly { label: string; code: string }[] };

const SHOWN = 50;

/** What did not go through, each with its reason. */
export function RefusalNote({ title, refused }: RefusalNoteProps) {
  const verdict = useVerdict();
  return (
    <Note tone="warn" title={title}>
      <ul className="max-h-48 overflow-y-auto">
        {refused.slice(0, SHOWN).map((one, index) => (
          <li key={`${one.label} ${index}`} className="flex flex-wrap gap-x-2">
            <span className="font-medium">{one.label}</span>
            <span className="text-ink-2">{verdict(one.code)}</span>
          </li>
        ))}
        {refused.length > SHOWN && <li className="text-ink-3">{`+${refused.length - SHOWN}`}</li>}
      </ul>
    </Note>
  );
}
