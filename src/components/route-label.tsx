import { Laptop, Monitor } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Route } from '@/domain/rollout/stages';

/** The way home of the kit: a laptop, or the own desktop. */
export function RouteLabel({ route }: { route: Route }) {
  const t = useTranslations('glossary.route');
  const Icon = route === 'LAPTOP' ? Laptop : Monitor;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon className="icon-row" aria-hidden />
      {t(route)}
    </span>
  );
}
