'use client';

import { useEffect, useState } from 'react';
import type { Failure } from '@/domain/commands/result';

type Answer<Out> = { ok: true; value: Out } | Failure;

/** Who walks down a list with a key held down asks only where they stop. */
const settledMs = 120;

/** Asks a read action, and again when the question or `stamp` changes. Null while the answer is under way. */
export function useReading<In, Out>(
  read: (input: In) => Promise<Answer<Out>>,
  input: In,
  stamp: unknown,
): Answer<Out> | null {
  const question = JSON.stringify(input);
  const [state, setState] = useState<{ question: string; answer: Answer<Out> } | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void read(JSON.parse(question) as In)
        .catch((): Answer<Out> => ({ ok: false, code: 'DATABASE_AWAY' }))
        .then((answer) => {
          if (current) setState({ question, answer });
        });
    }, settledMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [read, question, stamp]);
  return state?.question === question ? state.answer : null;
}
