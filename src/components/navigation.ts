import {
  Building2,
  CalendarRange,
  FileHeart,
  FileUp,
  HandHelping,
  History,
  Laptop,
  LayoutDashboard,
  ListOrdered,
  OctagonAlert,
  ScanBarcode,
  Settings2,
  Sigma,
  Truck,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { Role } from '@/domain/access/roles';

const places = {
  overview: { href: '/overview', icon: LayoutDashboard },
  plan: { href: '/plan', icon: CalendarRange },
  agents: { href: '/agents', icon: Users },
  devices: { href: '/devices', icon: Laptop },
  deliveries: { href: '/deliveries', icon: Truck },
  blocks: { href: '/blocks', icon: OctagonAlert },
  centers: { href: '/centers', icon: Building2 },
  policy: { href: '/policy', icon: ListOrdered },
  imports: { href: '/import', icon: FileUp },
  trail: { href: '/trail', icon: History },
  team: { href: '/team', icon: Users },
  workbench: { href: '/workbench', icon: ScanBarcode },
  handovers: { href: '/handovers', icon: HandHelping },
  grounds: { href: '/grounds', icon: FileHeart },
  aggregates: { href: '/aggregates', icon: Sigma },
  users: { href: '/users', icon: UserCog },
  settings: { href: '/settings', icon: Settings2 },
} satisfies Record<string, { href: string; icon: LucideIcon }>;

/** A page in the navigation; also the key of its name in the messages (`shell.nav`). */
export type PlaceKey = keyof typeof places;
export type NavItem = { key: PlaceKey; href: string; icon: LucideIcon };
export type NavGroup = { heading: 'stock' | 'administration' | null; items: readonly NavItem[] };

const group = (heading: NavGroup['heading'], ...keys: PlaceKey[]): NavGroup => ({
  heading,
  items: keys.map((key) => ({ key, ...places[key] })),
});

const byRole: Record<Role, readonly NavGroup[]> = {
  ROLLOUT_MANAGER: [
    group(null, 'overview', 'plan'),
    group('stock', 'agents', 'devices', 'deliveries', 'blocks', 'centers'),
    group('administration', 'policy', 'imports', 'trail'),
  ],
  TEAM_LEAD: [group(null, 'team', 'blocks')],
  IT_STAFF: [group(null, 'workbench', 'handovers', 'devices', 'deliveries', 'blocks', 'imports')],
  PEOPLE_OFFICER: [group(null, 'grounds', 'imports')],
  AUDITOR: [group(null, 'aggregates', 'trail')],
  ADMIN: [group(null, 'users', 'imports', 'settings', 'trail')],
};

/** What the side bar of a role shows. */
export function navigationOf(role: Role): readonly NavGroup[] {
  return byRole[role];
}
