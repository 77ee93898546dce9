'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isTyping } from '@/components/is-typing';
import { KeyHint } from '@/components/key-hint';

const SETTLE_MS = 250;

type SearchFieldProps = {
  label: string;
  value: string;
  /** Called when typing pauses. */
  onChange: (value: string) => void;
};

/** Searches within a list; "/" brings the cursor here. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState<string | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = (text: string) => {
    clearTimeout(timer.current);
    setDraft(null);
    if (text !== value) onChange(text);
  };
  return (
    <span className="relative inline-flex h-[26px] w-60 items-center max-md:h-11 max-md:w-full">
      <Search className="icon-row pointer-events-none absolute left-2 text-ink-3" aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={draft ?? value}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => settle(text), SETTLE_MS);
        }}
        onKeyDown={(event) => event.key === 'Enter' && settle(event.currentTarget.value)}
        onBlur={(event) => settle(event.currentTarget.value)}
        className="h-full w-full min-w-0 rounded-md border border-control-line bg-surface pr-7 pl-7 text-xs focus-visible:rounded-md max-md:text-md [&::-webkit-search-cancel-button]:appearance-none"
      />
      <span className="pointer-events-none absolute right-1.5 flex">
        <KeyHint>/</KeyHint>
      </span>
    </span>
  );
}
