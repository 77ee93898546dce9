import { createTranslator } from 'next-intl';
import type { Failure } from '@/domain/commands/result';
import { loadMessages } from '@/messages/load';

const locale = (process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';

/** Words for the terminal, in German where the shell is German, else in English. */
export const words = createTranslator({ locale, messages: loadMessages(locale), timeZone: 'Europe/Berlin' });

/** A failure as a sentence. */
export function sentenceOf(failure: Failure): string {
  return words(`errors.${failure.code}`, { id: 'none', count: 0, ...failure.params });
}
