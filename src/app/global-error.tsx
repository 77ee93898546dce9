'use client';

import { DEFAULT_LOCALE, LOCALE_COOKIE, toLocale } from '@/i18n/locale';
import de from '@/messages/parts/shell.de.json';
import en from '@/messages/parts/shell.en.json';
import './globals.css';

const words = { de, en };

/** The layout itself failed: there is no provider, so the words come straight from the file. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const cookie = typeof document === 'undefined' ? '' : document.cookie;
  const remembered = new RegExp(`(?:^|; )${LOCALE_COOKIE}=(\\w+)`).exec(cookie)?.[1];
  const locale = toLocale(remembered ?? DEFAULT_LOCALE);
  const { failed } = words[locale];
  return (
    <html lang={locale} data-theme="system">
      <body>
        <main className="grid min-h-dvh place-content-center gap-3 p-5 text-center" role="alert">
          <h1>{failed.title}</h1>
          <p className="text-ink-2">{failed.text}</p>
          <button
            type="button"
            onClick={reset}
            className="mx-auto h-11 rounded-md border border-line-strong px-4 font-medium hover:bg-hover"
          >
            {failed.retry}
          </button>
        </main>
      </body>
    </html>
  );
}
