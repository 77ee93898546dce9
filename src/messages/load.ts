import type { Locale } from '@/i18n/locale';
import { de } from '@/messages/de';
import { en } from '@/messages/en';

/** German is the language of the keys: what it lacks does not exist. */
export type Messages = typeof de;

const byLocale: Record<Locale, Messages> = { de, en };

export function loadMessages(locale: Locale): Messages {
  return byLocale[locale];
}
