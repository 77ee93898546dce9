'use client';

import { useEffect, useState } from 'react';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Policy } from '@/domain/priority/policy';
import { previewPolicyAction } from '../actions';
import type { PolicyPreview } from '../schema';

const SETTLE_MS = 300;

/** The preview of rules while they are edited; the last answer stays until the next one is there. */
export function usePreview(policy: Policy, active: boolean) {
  const [preview, setPreview] = useState<PolicyPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const sentence = useFailureSentence();
  const asked = JSON.stringify(policy);
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void previewPolicyAction(JSON.parse(asked))
        .then((answer) => {
          if (!current) return;
          setFailure(answer.ok ? null : sentence(answer));
          if (answer.ok) setPreview(answer.value);
        })
        .catch(() => current && setFailure(sentence({ ok: false, code: 'DATABASE_AWAY' })));
    }, SETTLE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, active, sentence]);
  return { preview, failure };
}
