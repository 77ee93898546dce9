import { Baby, HeartPulse } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { GroundKind } from '../schema';

/** A kind of ground as icon and word; only where a ground has been opened. */
export function GroundKindMark({ kind }: { kind: GroundKind }) {
  const t = useTranslations('glossary.groundKind');
  const Icon = kind === 'SINGLE_PARENT' ? Baby : HeartPulse;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon className="icon-row" aria-hidden />
      {t(kind)}
    </span>
  );
}
