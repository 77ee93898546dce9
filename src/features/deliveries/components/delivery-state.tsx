'use client';

import {
  CalendarClock,
  CircleCheck,
  CircleSlash,
  PackageOpen,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/badge';
import type { DeliveryLine, DeliveryState } from '../schema';

const looks: Record<DeliveryState, { icon: LucideIcon; tone: Tone }> = {
  expected: { icon: CalendarClock, tone: 'neutral' },
  late: { icon: TriangleAlert, tone: 'bad' },
  partial: { icon: PackageOpen, tone: 'info' },
  received: { icon: CircleCheck, tone: 'ok' },
  closed: { icon: CircleSlash, tone: 'neutral' },
};

/** How a delivery stands; late ones say since when. */
export function DeliveryStateBadge({ line }: { line: DeliveryLine }) {
  const t = useTranslations('deliveries.state');
  const { icon, tone } = looks[line.state];
  return (
    <Badge icon={icon} tone={tone}>
      {line.state === 'late' ? t('late', { days: line.daysLate }) : t(line.state)}
    </Badge>
  );
}
