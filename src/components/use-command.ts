'use client';

import { useCallback, useRef, useState, useTransition } from 'react';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Done, Failure, Result } from '@/domain/commands/result';

/** A server action made from a command, as the browser sees it. */
export type CommandAction<Out> = (call: {
  requestKey: string;
  input: unknown;
}) => Promise<{ data?: Result<Out> | undefined; serverError?: unknown; validationErrors?: unknown }>;

type Options<Out> = { onDone?: (done: Done<Out>) => void; onFailure?: (failure: Failure) => void };

/**
 * Calls a command from a page. A call that got no answer keeps its key, so that trying again cannot do
 * the same thing twice; `failure` is what to show, `sentence` says it in words.
 */
export function useCommand<In, Out>(action: CommandAction<Out>, { onDone, onFailure }: Options<Out> = {}) {
  const [pending, start] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef<{ key: string; input: string } | null>(null);
  const sentence = useFailureSentence();

  const run = useCallback(
    (input: In) => {
      const text = JSON.stringify(input);
      if (key.current?.input !== text) key.current = { key: crypto.randomUUID(), input: text };
      const requestKey = key.current.key;
      start(async () => {
        const answer = await action({ requestKey, input }).catch(() => null);
        const result: Result<Out> = answer?.data ?? {
          ok: false,
          code: answer ? 'UNEXPECTED' : 'DATABASE_AWAY',
        };
        if (answer) key.current = null;
        if (result.ok) {
          setFailure(null);
          onDone?.(result);
        } else {
          setFailure(result);
          onFailure?.(result);
        }
      });
    },
    [action, onDone, onFailure],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, pending, failure, sentence: failure ? sentence(failure) : null, clear };
}
