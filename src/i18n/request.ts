import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { LOCALE_COOKIE, localeOfBrowser, toLocale } from '@/i18n/locale';
import { loadMessages } from '@/messages/load';

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = chosen ? toLocale(chosen) : localeOfBrowser((await headers()).get('accept-language'));
  return { locale, messages: loadMessages(locale), timeZone: 'Europe/Berlin' };
});
