import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { HelpEntry } from '@/domain/what-if/help/help-entries';
import { blocksListHref, missingListHref } from './help-links';
import { useChangeWords, usePlaceName, type Names } from './change-words';
import { whatIfHref } from './what-if-params';

/** What to do, what is behind it, what it gives, and where it leads. */
export type HelpWords = { title: string; detail: string; effect: string; href: string; isList: boolean };

export function useHelpWords(names: Names): (entry: HelpEntry) => HelpWords {
  const t = useTranslations('whatIf.help');
  const effect = (entry: HelpEntry) =>
    t('effect', {
      earlier: entry.gain.earlier,
      days: entry.gain.agentDays,
      end: Math.max(0, entry.gain.endSooner),
    });
  const hindrance = useHindranceWords(names);
  const limit = useLimitWords(names);
  return (entry) => ({
    ...(entry.what === 'resolve' ? hindrance(entry) : limit(entry)),
    effect: effect(entry),
  });
}

type Resolve = Extract<HelpEntry, { what: 'resolve' }>;
type Widen = Extract<HelpEntry, { what: 'widen' }>;

function useHindranceWords(names: Names): (entry: Resolve) => Omit<HelpWords, 'effect'> {
  const t = useTranslations('whatIf.help');
  const kinds = useTranslations('glossary.blockKind');
  const owners = useTranslations('glossary.blockOwner');
  const locale = useLocale();
  const place = usePlaceName(names);
  return ({ kind, owner, center, open, delaying, until }) => {
    const where = center === null ? 'none' : place(center);
    const day = formatDay(locale, until);
    const who = t('owner', { owner: owners(owner) });
    if (kind === 'DECLARATION_MISSING')
      return {
        title: t('missing', { count: open, center: where }),
        detail: `${t('until', { day })} · ${who}`,
        href: missingListHref(center, until),
        isList: true,
      };
    const near = open === delaying ? t('until', { day }) : t('ofOpen', { open, delaying, day });
    return {
      title: t('resolve', { count: delaying, kind: kinds(kind), center: where }),
      detail: `${near} · ${who}`,
      href: blocksListHref(kind, owner, center),
      isList: true,
    };
  };
}

function useLimitWords(names: Names): (entry: Widen) => Omit<HelpWords, 'effect'> {
  const t = useTranslations('whatIf.help');
  const locale = useLocale();
  const place = usePlaceName(names);
  const words = useChangeWords(names);
  const titleOf = ({ change, before }: Widen): { title: string; to: number | null } => {
    const from = before ?? 0;
    switch (change.kind) {
      case 'capacity':
        return {
          title: t(change.of, { center: place(change.center), step: change.perDay - from }),
          to: change.perDay,
        };
      case 'ceiling':
        return {
          title: t('ceiling', { day: formatDay(locale, change.from), step: (change.max ?? from) - from }),
          to: change.max,
        };
      case 'line':
        return {
          title: t('line', { line: place(change.line), step: (change.max ?? from) - from }),
          to: change.max,
        };
      default:
        return { title: words(change), to: null };
    }
  };
  return (entry) => {
    const { title, to } = titleOf(entry);
    const isNumber = to !== null && entry.before !== null;
    return {
      title,
      detail: isNumber ? t('instead', { from: entry.before ?? 0, to: to ?? 0 }) : '',
      href: whatIfHref([entry.change], title.slice(0, 60)),
      isList: false,
    };
  };
}
