'use client';

import { useEffect, useState } from 'react';
import { agentStoryAction } from '../actions';

type Answer = Awaited<ReturnType<typeof agentStoryAction>>;

/** The story of an agent; asked for again when `stamp` changes. Null while it is under way. */
export function useStory(id: string, stamp: unknown): Answer | null {
  const [state, setState] = useState<{ id: string; answer: Answer } | null>(null);
  useEffect(() => {
    let current = true;
    void agentStoryAction({ id })
      .catch((): Answer => ({ ok: false, code: 'DATABASE_AWAY' }))
      .then((answer) => {
        if (current) setState({ id, answer });
      });
    return () => {
      current = false;
    };
  }, [id, stamp]);
  return state?.id === id ? state.answer : null;
}
