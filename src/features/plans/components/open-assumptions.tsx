import { useTranslations } from 'next-intl';
import { Note } from '@/components/note';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Failure } from '@/domain/commands/result';
import type { ChangeKind } from '@/domain/what-if/change';

type Part = 'deliveries' | 'capacities' | 'days' | 'ceilings' | 'transition' | 'order';

const parts: Record<ChangeKind, Part> = {
  move: 'deliveries',
  add: 'deliveries',
  cancel: 'deliveries',
  capacity: 'capacities',
  capacities: 'capacities',
  close: 'days',
  open: 'days',
  ceiling: 'ceilings',
  team: 'transition',
  teams: 'transition',
  line: 'transition',
  order: 'order',
};

/** What a draft assumes and the world is not, by what it is about; each stands above the plan. */
export function OpenAssumptions({ failure }: { failure: Failure }) {
  const t = useTranslations('whatIf.editor');
  const words = useFailureSentence();
  const kinds = String(failure.params?.['kinds'] ?? '').split(' ') as ChangeKind[];
  const about = [...new Set(kinds.flatMap((kind) => parts[kind] ?? []))];
  return (
    <Note tone="warn" title={words(failure)}>
      {about.map((part) => t(part)).join(', ')}
    </Note>
  );
}
