import { CircleCheck, CircleSlash, Clock, Hourglass, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/badge';
import { daysBetween } from '@/lib/dates';
import type { GroundLine, GroundState } from '../schema';

const looks: Record<GroundState, { icon: LucideIcon; tone: Tone }> = {
  VALID: { icon: CircleCheck, tone: 'ok' },
  EXPIRING: { icon: Clock, tone: 'warn' },
  FUTURE: { icon: Hourglass, tone: 'info' },
  EXPIRED: { icon: CircleSlash, tone: 'neutral' },
  WITHDRAWN: { icon: Undo2, tone: 'neutral' },
};

/** Where a ground stands today. */
export function GroundStateBadge({ ground, today }: { ground: GroundLine; today: string }) {
  const t = useTranslations('grounds.state');
  const days = ground.validUntil ? daysBetween(today, ground.validUntil) : 0;
  return (
    <Badge icon={looks[ground.state].icon} tone={looks[ground.state].tone}>
      {t(ground.state, { days })}
    </Badge>
  );
}
