'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { openGroundAction } from '../actions';
import type { OpenedGround } from '../schema';

/** Opens a ground, once for each time that somebody asks: every opening is noted. */
export function useOpened(groundId: string, atOnce: boolean) {
  const [ground, setGround] = useState<OpenedGround | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const asked = useRef(false);
  const sentence = useFailureSentence();
  const open = useCallback(async () => {
    setPending(true);
    const answer = await openGroundAction(groundId).catch(
      () => ({ ok: false, code: 'DATABASE_AWAY' }) as const,
    );
    setPending(false);
    setFailure(answer.ok ? null : sentence(answer));
    if (answer.ok) setGround(answer.value);
  }, [groundId, sentence]);
  useEffect(() => {
    if (!atOnce || asked.current) return;
    asked.current = true;
    void open();
  }, [atOnce, open]);
  return { ground, failure, pending, open };
}
