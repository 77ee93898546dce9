'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { refinementAction } from '../actions';

const EVERY_MS = 3_000;
/** After five minutes nobody is there who looks; the page says so when it is opened the next time. */
const MOST_ASKS = 100;

/** Shows the page anew once a better order was looked for. */
export function WaitForOrder({ planId }: { planId: string }) {
  const router = useRouter();
  useEffect(() => {
    let asks = 0;
    const timer = setInterval(() => {
      asks += 1;
      if (asks >= MOST_ASKS) clearInterval(timer);
      void refinementAction({ planId }).then((answer) => {
        if (!answer.ok || answer.value?.state === 'RUNNING') return;
        clearInterval(timer);
        router.refresh();
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [planId, router]);
  return null;
}
