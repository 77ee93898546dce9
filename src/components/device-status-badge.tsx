import {
  CircleCheck,
  CircleHelp,
  CircleSlash,
  House,
  Loader,
  Package,
  PackageCheck,
  PackageOpen,
  RotateCcw,
  TriangleAlert,
  Truck,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/badge';
import type { DeviceStatus } from '@/domain/rollout/stages';

const looks: Record<DeviceStatus, { icon: LucideIcon; tone: Tone }> = {
  ORDERED: { icon: Truck, tone: 'neutral' },
  IN_STOCK: { icon: Package, tone: 'neutral' },
  RESERVED: { icon: PackageOpen, tone: 'info' },
  IN_PREPARATION: { icon: Loader, tone: 'info' },
  READY: { icon: PackageCheck, tone: 'ok' },
  HANDED_OVER: { icon: House, tone: 'ok' },
  IN_USE: { icon: CircleCheck, tone: 'ok' },
  FAULTY: { icon: TriangleAlert, tone: 'bad' },
  IN_REPAIR: { icon: Wrench, tone: 'warn' },
  RETURNED: { icon: RotateCcw, tone: 'neutral' },
  LOST: { icon: CircleHelp, tone: 'bad' },
  RETIRED: { icon: CircleSlash, tone: 'neutral' },
};

export function DeviceStatusBadge({ status }: { status: DeviceStatus }) {
  const t = useTranslations('glossary.deviceStatus');
  const { icon, tone } = looks[status];
  return (
    <Badge icon={icon} tone={tone}>
      {t(status)}
    </Badge>
  );
}
