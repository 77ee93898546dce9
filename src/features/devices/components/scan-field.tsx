'use client';

import { ScanBarcode } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { KeyHint } from '@/components/key-hint';
import { Spinner } from '@/components/spinner';

const SETTLE_MS = 80;
const hotkeys = /^[1-9adjk]$/i;

type ScanFieldProps = {
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  pending: boolean;
  /** Answers whether the text may go; what could not be asked comes back into the field. */
  onScan: (text: string) => Promise<boolean>;
  /** A single key pressed while the field is empty, or Enter on it. */
  onHotkey: (key: string) => void;
};

/**
 * Takes every stroke: a reader types faster than 80 ms a key and ends with Enter; a lone key is a
 * command. The slash, or a click into the field, switches to typing by hand until Enter or Esc.
 */
export function ScanField({ inputRef, label, placeholder, pending, onScan, onHotkey }: ScanFieldProps) {
  const [text, setText] = useState('');
  const typing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const submit = async (entered: string) => {
    typing.current = false;
    if (entered === '') return onHotkey('Enter');
    // Empty at once, so that the next scan does not run into this one.
    setText('');
    if (!(await onScan(entered))) setText((now) => (now === '' ? entered : now));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    clearTimeout(timer.current);
    const entered = event.currentTarget.value;
    if (event.key === 'Enter') {
      event.preventDefault();
      void submit(entered.trim());
    } else if (event.key === 'Escape') {
      typing.current = false;
      setText('');
    } else if (event.key === '/' && entered === '') {
      event.preventDefault();
      typing.current = true;
    } else if (
      !typing.current &&
      entered === '' &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey &&
      hotkeys.test(event.key)
    ) {
      const { key } = event;
      timer.current = setTimeout(() => {
        if (inputRef.current?.value !== key) return;
        setText('');
        onHotkey(key.toLowerCase());
      }, SETTLE_MS);
    }
  };

  return (
    <span className="relative flex h-11 w-[372px] max-w-full items-center max-md:w-full">
      <ScanBarcode
        className="pointer-events-none absolute left-3 size-5 text-accent-ink"
        strokeWidth={1.75}
        aria-hidden
      />
      <input
        ref={inputRef}
        autoFocus
        value={text}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onPointerDown={() => {
          typing.current = true;
        }}
        onKeyDown={onKeyDown}
        className="h-full w-full rounded-md border border-control-line bg-surface pr-12 pl-10 text-md focus:border-focus focus:outline-2 focus:outline-offset-1 focus:outline-focus"
      />
      <span className="pointer-events-none absolute right-3 flex">
        {pending ? <Spinner /> : <KeyHint>{'/'}</KeyHint>}
      </span>
    </span>
  );
}
