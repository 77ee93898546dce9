import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BrandMark } from '@/components/brand-mark';
import { cx } from '@/components/cx';
import type { Theme } from '@/components/theme';
import { DisplayChoice } from './display-choice';

type AuthFrameProps = {
  title: ReactNode;
  theme: Theme;
  children: ReactNode;
  /** Beside the form on a desk, under it on a phone. */
  aside?: ReactNode;
};

/** The pages before the frame: mark, one form, language and appearance. */
export function AuthFrame({ title, theme, children, aside }: AuthFrameProps) {
  const t = useTranslations('shell');
  return (
    <div
      className={cx(
        'grid min-h-dvh max-md:grid-cols-[minmax(0,1fr)]',
        aside ? 'grid-cols-[minmax(0,7fr)_minmax(0,8fr)]' : 'grid-cols-[minmax(0,1fr)]',
      )}
    >
      <div className="mx-auto flex w-full max-w-[408px] flex-col px-6 py-9 max-md:py-6">
        <div className="flex items-center gap-2.5 text-md font-semibold">
          <BrandMark size={24} />
          {t('product')}
        </div>
        <main className="my-auto flex flex-col gap-4 py-10">
          <h1 className="text-lg font-semibold">{title}</h1>
          {children}
        </main>
        <DisplayChoice theme={theme} />
      </div>
      {aside && (
        <aside className="flex flex-col justify-center border-line bg-canvas px-6 py-10 max-md:border-t md:border-l">
          <div className="mx-auto w-full max-w-[520px]">{aside}</div>
        </aside>
      )}
    </div>
  );
}
