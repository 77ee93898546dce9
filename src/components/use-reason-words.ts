'use client';

import { useMessages } from 'next-intl';
import { useCallback } from 'react';

/**
 * Says a reason as people read it: their own words as they are, a code in words, and a code with words behind it
 * ("LEFT: zum Monatsende") as both; of OTHER the words alone.
 */
export function useReasonWords(): (reason: string) => string {
  const messages = useMessages();
  return useCallback(
    (reason) => {
      const codes: Readonly<Record<string, string>> = messages.trail.reasonCode;
      const [head = '', ...rest] = reason.split(': ');
      const said = codes[head];
      const text = rest.join(': ');
      if (said === undefined) return reason;
      return text === '' ? said : head === 'OTHER' ? text : `${said}: ${text}`;
    },
    [messages],
  );
}
