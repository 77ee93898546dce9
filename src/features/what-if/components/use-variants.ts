'use client';

import { debounce, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import type { Change, Variant } from '@/domain/what-if/change';
import { readVariant, writeVariant } from '@/domain/what-if/variant-text';
import { letters, type Letter } from '../schema';
import { whatIfParams } from './what-if-params';

/** A variant as the address has it now; null where its text is none. */
export type EditedVariant = { letter: Letter; text: string; variant: Variant | null };

const AFTER_TYPING = debounce(400);

/** The variants of the address: reading, editing, adding and removing them. The address is all that is kept. */
export function useVariants() {
  const [computing, start] = useTransition();
  const [params, set] = useQueryStates(whatIfParams, {
    shallow: false,
    startTransition: start,
    history: 'replace',
  });
  const variants: EditedVariant[] = letters.flatMap((letter) => {
    const text = params[letter];
    return text === null ? [] : [{ letter, text, variant: readVariant(text) }];
  });
  const free = letters.find((letter) => params[letter] === null) ?? null;
  const write = (letter: Letter, variant: Variant) => {
    const texts: Partial<Record<Letter, string>> = {};
    texts[letter] = writeVariant(variant);
    return texts;
  };
  return {
    computing,
    variants,
    current: variants.find(({ letter }) => letter === params.at) ?? variants.at(-1) ?? null,
    canAdd: free !== null,
    edit: (letter: Letter, variant: Variant) =>
      void set({ ...write(letter, variant), at: letter }, { limitUrlUpdates: AFTER_TYPING }),
    add: (changes: readonly Change[] = []) => {
      if (free !== null) void set({ ...write(free, { name: '', changes: [...changes] }), at: free });
    },
    choose: (letter: Letter) => void set({ at: letter }, { shallow: true }),
    remove: (letter: Letter) => {
      const texts: Partial<Record<Letter, null>> = {};
      texts[letter] = null;
      void set({ ...texts, at: null, list: null, of: null });
    },
    showPeople: (list: typeof params.list, of: typeof params.of) => void set({ list, of }),
  };
}

export type Variants = ReturnType<typeof useVariants>;
