import { renderHook } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useReasonWords } from '@/components/use-reason-words';
import { de } from '@/messages/de';

const wrapper = ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider locale="de" messages={de}>
    {children}
  </NextIntlClientProvider>
);

test('a reason is never shown as a code', () => {
  const { result: says } = renderHook(useReasonWords, { wrapper });
  expect(says.current('LEFT')).toBe('Ausgetreten');
  expect(says.current('LEFT: zum Monatsende')).toBe('Ausgetreten: zum Monatsende');
  expect(says.current('OTHER: Umzug: ins Ausland')).toBe('Umzug: ins Ausland');
  expect(says.current('Akku lädt nicht: Tausch')).toBe('Akku lädt nicht: Tausch');
});
