export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'de';
export const LOCALE_COOKIE = 'hv-locale';

export function toLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE;
}

/** The language that a browser asks for first among ours, by its `Accept-Language`; German where it names none. */
export function localeOfBrowser(accepted: string | null): Locale {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = Number(params.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { locale: LOCALES.find((one) => tag === one || tag.startsWith(`${one}-`)), quality, index };
    })
    .filter((one) => one.locale !== undefined && one.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  return wanted[0]?.locale ?? DEFAULT_LOCALE;
}
