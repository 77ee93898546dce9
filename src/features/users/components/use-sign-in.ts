'use client';

import { signIn } from 'next-auth/react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';

export type SignInFailure = 'CREDENTIALS' | 'UNEXPECTED';

/** Signs in and goes to the workplace; every wrong pair of address and password is answered alike. */
export function useSignIn() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const enter = useCallback(
    async (email: string, password: string) => {
      setBusy(true);
      setFailure(null);
      const answer = await signIn('credentials', { email, password, redirect: false }).catch(() => null);
      if (answer?.ok) {
        router.replace('/');
        router.refresh();
        return;
      }
      setFailure(answer?.status === 401 ? 'CREDENTIALS' : 'UNEXPECTED');
      setBusy(false);
    },
    [router],
  );
  return { enter, busy, failure };
}
