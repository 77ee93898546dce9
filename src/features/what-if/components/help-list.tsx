import { ArrowRight, FlaskConical, OctagonAlert, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/link-button';
import type { HelpEntry } from '@/domain/what-if/help/help-entries';
import type { Names } from './change-words';
import { useHelpWords } from './help-words';

/** What would help, one line each, with the way there: to the list of hindrances, or to the variant that tries it. */
export function HelpList({ entries, names }: { entries: readonly HelpEntry[]; names: Names }) {
  const t = useTranslations('whatIf.help');
  const words = useHelpWords(names);
  return (
    <ol>
      {entries.map((entry) => {
        const { title, detail, effect, href, isList } = words(entry);
        const Icon = entry.what === 'resolve' ? OctagonAlert : SlidersHorizontal;
        return (
          <li
            key={href}
            className="flex items-start gap-2.5 border-b border-line py-2 last:border-b-0 max-sm:flex-wrap"
          >
            <Icon className="icon mt-0.5 text-ink-3" aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="font-medium">{title}</span>
              {detail && <span className="text-xs text-ink-3"> · {detail}</span>}
              <span className="block text-ink-2 tabular-nums">{effect}</span>
            </span>
            <LinkButton
              href={href}
              size="sm"
              icon={isList ? ArrowRight : FlaskConical}
              aria-label={`${isList ? t('list') : t('try')}: ${title}`}
            >
              {isList ? t('list') : t('try')}
            </LinkButton>
          </li>
        );
      })}
    </ol>
  );
}
