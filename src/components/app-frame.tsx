import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountButton, MoreButton } from '@/components/account-button';
import type { AccountMenuProps } from '@/components/account-menu';
import { BrandMark } from '@/components/brand-mark';
import { LiveDot } from '@/components/live-dot';
import { NavLink, TabBarLink } from '@/components/nav-link';
import type { NavGroup, PlaceKey } from '@/components/navigation';

type AppFrameProps = AccountMenuProps & {
  navigation: readonly NavGroup[];
  /** Figures beside the names of pages; a page without one shows none. */
  counts?: Partial<Record<PlaceKey, number>> | undefined;
  /** Where the mark leads: the person's first page. */
  home: string;
  name: string;
  /** Under the name: the role, with its scope where there is room ("IT · 2 Servicecenter"). */
  detail: string;
  /** The live connection, once there is one; left out, nothing is shown. */
  live?: { connected: boolean; time: string } | undefined;
  children: ReactNode;
};

const BAR_PLACES = 3;

/** Side bar and page from 896 px on, page and bottom bar below. The page itself scrolls its own regions. */
export function AppFrame(props: AppFrameProps) {
  const { navigation, counts = {}, home, name, detail, live, children, ...account } = props;
  const t = useTranslations('shell');
  const flat = navigation.flatMap((group) => group.items);
  const more = flat.slice(BAR_PLACES).map((item) => ({ href: item.href, label: t(`nav.${item.key}`) }));
  return (
    <div className="grid h-dvh grid-cols-[212px_minmax(0,1fr)] overflow-hidden max-xl:grid-cols-[56px_minmax(0,1fr)] max-md:grid-cols-[minmax(0,1fr)] max-md:grid-rows-[minmax(0,1fr)_auto] print:block print:h-auto print:overflow-visible">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <header className="flex min-h-0 flex-col overflow-y-auto border-r border-line bg-canvas px-2 pt-2.5 pb-2 max-md:hidden print:hidden">
        <Link
          href={home}
          title={t('home')}
          className="mb-2.5 flex h-8 flex-none items-center gap-[9px] px-2 text-base font-semibold max-xl:justify-center"
        >
          <BrandMark />
          <span className="max-xl:sr-only">{t('product')}</span>
        </Link>
        <nav aria-label={t('mainNavigation')} className="flex flex-col gap-px">
          {navigation.map((group) => (
            <div key={group.heading ?? 'first'} className="flex flex-col gap-px">
              {group.heading && (
                <div className="px-2 pt-3 pb-1 text-xs font-medium text-ink-3 max-xl:mx-2 max-xl:my-2 max-xl:h-px max-xl:overflow-hidden max-xl:bg-line max-xl:p-0 max-xl:text-transparent">
                  {t(`nav.${group.heading}`)}
                </div>
              )}
              {group.items.map(({ key, href, icon: Icon }) => (
                <NavLink
                  key={href}
                  href={href}
                  label={t(`nav.${key}`)}
                  count={counts[key]}
                  icon={<Icon className="icon" aria-hidden />}
                />
              ))}
            </div>
          ))}
        </nav>
        <div className="mt-auto flex flex-col gap-0.5 border-t border-line pt-2">
          {live && <LiveDot {...live} />}
          <AccountButton name={name} detail={detail} {...account} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="relative flex min-h-0 min-w-0 flex-col bg-surface outline-none print:block"
      >
        {children}
      </main>
      <nav
        aria-label={t('quickNavigation')}
        className="grid h-[calc(64px+env(safe-area-inset-bottom))] auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        {flat.slice(0, BAR_PLACES).map(({ key, href, icon: Icon }) => (
          <TabBarLink
            key={href}
            href={href}
            label={t(`nav.${key}`)}
            icon={<Icon strokeWidth={1.75} aria-hidden />}
          />
        ))}
        <MoreButton {...account} places={more} />
      </nav>
    </div>
  );
}
