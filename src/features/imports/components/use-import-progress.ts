'use client';

import { useEffect, useRef, useState } from 'react';
import type { ImportProgress } from '../schema/progress';

/** So often the server is asked while something goes on. */
const everyMs = 500;

/**
 * Follows the reading or applying of a file until it comes to an end; `first` is what the page already knew of it. Null
 * until the server knows of it. A question that gets no answer is asked again.
 */
export function useImportProgress(
  job: string | null,
  first: ImportProgress | null,
  onEnd: (progress: ImportProgress) => void,
): ImportProgress | null {
  const [progress, setProgress] = useState(first);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (!job) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const ask = async () => {
      const answer = await fetch(`/api/imports/progress/${job}`).catch(() => null);
      const told = answer?.ok ? ((await answer.json().catch(() => null)) as ImportProgress | null) : null;
      if (stopped) return;
      if (told) setProgress(told);
      if (told && told.state !== 'running') end.current(told);
      else timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [job]);
  return progress?.id === job ? progress : null;
}
