import { Ban, CircleCheck, CircleDashed, MailOpen, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/badge';
import type { UserState } from '../schema';

const looks: Record<UserState, { icon: LucideIcon; tone: Tone }> = {
  ACTIVE: { icon: CircleCheck, tone: 'ok' },
  INVITED: { icon: MailOpen, tone: 'info' },
  WAITING: { icon: CircleDashed, tone: 'warn' },
  INACTIVE: { icon: Ban, tone: 'neutral' },
};

/** Where an account stands. */
export function UserStateBadge({ state }: { state: UserState }) {
  const t = useTranslations('users.state');
  return (
    <Badge icon={looks[state].icon} tone={looks[state].tone}>
      {t(state)}
    </Badge>
  );
}
