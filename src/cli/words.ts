import { createTranslator } from 'next-intl';
import type { Failure } from '@/domain/commands/result';
import { loadMessages } from '@/messages/load';

/** German where the shell is German, else English. */
export const locale = (process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';

const messages = loadMessages(locale);
const timeZone = 'Europe/Berlin';
const errors = createTranslator({ locale, messages, timeZone, namespace: 'errors' });

/** What imports say, for the terminal. */
export const fileWords = createTranslator({ locale, messages, timeZone, namespace: 'importing' });

/** A failure as a sentence. */
export function sentenceOf(failure: Failure): string {
  return errors(failure.code, { id: 'none', count: 0, ...failure.params });
}
