import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/text-link';
import type { ChangeKind } from '@/domain/what-if/change';
import type { AssumptionLine } from '../schema';
import { useChangeWords, type Names } from './change-words';

/** Where an assumption comes true that no manager sets by a press. */
const elsewhere: Partial<Record<ChangeKind, { href: string; key: 'delivery' | 'transition' | 'order' }>> = {
  move: { href: '/deliveries', key: 'delivery' },
  add: { href: '/deliveries', key: 'delivery' },
  cancel: { href: '/deliveries', key: 'delivery' },
  team: { href: '/import', key: 'transition' },
  line: { href: '/import', key: 'transition' },
  teams: { href: '/import', key: 'transition' },
  order: { href: '/policy', key: 'order' },
};

/** Each assumption with whether it holds, and where to go where it does not. */
export function AssumptionList({ lines, names }: { lines: readonly AssumptionLine[]; names: Names }) {
  const t = useTranslations('whatIf.assumed');
  const words = useChangeWords(names);
  return (
    <ul className="mt-1 list-disc pl-5">
      {lines.map(({ change, held }) => {
        const place = held ? undefined : elsewhere[change.kind];
        return (
          <li key={JSON.stringify(change)}>
            {words(change)}{' '}
            <span className={held ? 'text-ok-ink' : 'text-warn-ink'}>
              · {held ? t('held') : t('notHeld')}
            </span>
            {place && (
              <>
                {' '}
                · <TextLink href={place.href}>{t(`elsewhere.${place.key}`)}</TextLink>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
