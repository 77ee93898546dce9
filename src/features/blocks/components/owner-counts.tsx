import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { OwnerCount } from '../schema';
import { blocksHref } from './block-params';

/** How much waits for whom; each figure leads to its list. */
export function OwnerCounts({ counts }: { counts: readonly OwnerCount[] }) {
  const t = useTranslations('blocks');
  const words = useTranslations('glossary.blockOwner');
  const format = useFormatter();
  if (counts.length === 0) return null;
  return (
    <nav
      aria-label={t('owners')}
      className="flex flex-none overflow-x-auto border-b border-line [&>*+*]:border-l [&>*]:border-line"
    >
      {counts.map(({ owner, open, old }) => (
        <Link
          key={owner}
          href={blocksHref({ owner: [owner] })}
          className="min-w-40 flex-1 px-5 py-3 hover:bg-hover max-md:px-4"
        >
          <span className="block text-xs font-medium whitespace-nowrap text-ink-3">{words(owner)}</span>
          <span className="block text-lg font-semibold tabular-nums">{format.number(open)}</span>
          <span className={`block text-xs whitespace-nowrap ${old > 0 ? 'text-bad-ink' : 'text-ink-3'}`}>
            {t('oldOf', { old })}
          </span>
        </Link>
      ))}
    </nav>
  );
}
