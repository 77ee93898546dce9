import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { FailureNote } from '@/components/failure-note';
import { errorCodes, type Failure } from '@/domain/commands/result';
import { de } from '@/messages/de';
import { en } from '@/messages/en';

afterEach(cleanup);

function note(failure: Failure, locale: 'de' | 'en', failed: string[] = []) {
  return render(
    <NextIntlClientProvider
      locale={locale}
      messages={locale === 'de' ? de : en}
      onError={(error) => failed.push(error.message)}
    >
      <FailureNote failure={failure} />
    </NextIntlClientProvider>,
  );
}

test.each(['de', 'en'] as const)(
  'every refusal is a whole sentence in %s, though it carries nothing',
  (locale) => {
    const failed: string[] = [];
    for (const code of errorCodes) note({ ok: false, code }, locale, failed);
    expect(failed).toEqual([]);
  },
);

test('an unexpected error names its log entry where it has one', () => {
  note({ ok: false, code: 'UNEXPECTED', params: { id: 'k7f2' } }, 'de');
  expect(screen.getByText(/Unerwarteter Fehler \(k7f2\)\./)).toBeTruthy();
  cleanup();
  note({ ok: false, code: 'UNEXPECTED' }, 'de');
  expect(screen.getByText(/Unerwarteter Fehler\./)).toBeTruthy();
});
