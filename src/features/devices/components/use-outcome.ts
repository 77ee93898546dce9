'use client';

import { useCallback, useMemo, useState } from 'react';
import { useCommand, type CommandAction } from '@/components/use-command';
import type { BulkOutcome } from '@/features/agents/schema';
import { useVerdict } from './use-verdict';

/** Calls a bulk command for one device; what was refused is a sentence, like any other failure. */
export function useOutcome<In>(action: CommandAction<BulkOutcome>, onDone: () => void) {
  const verdict = useVerdict();
  const [refused, setRefused] = useState<string | null>(null);
  const finished = useCallback(
    ({ value }: { value: BulkOutcome }) => {
      const first = value.refused[0];
      setRefused(first && value.done === 0 ? verdict(first.code) : null);
      onDone();
    },
    [onDone, verdict],
  );
  const { run, pending, sentence } = useCommand<In, BulkOutcome>(action, { onDone: finished });
  const problem = sentence ?? refused;
  return useMemo(() => ({ run, pending, problem }), [run, pending, problem]);
}
