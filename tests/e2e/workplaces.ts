type Place = readonly [href: string, german: string, english: string];

const place = {
  overview: ['/overview', 'Übersicht', 'Overview'],
  plan: ['/plan', 'Plan', 'Plan'],
  agents: ['/agents', 'Kundenberater', 'Agents'],
  devices: ['/devices', 'Geräte', 'Devices'],
  deliveries: ['/deliveries', 'Lieferungen', 'Deliveries'],
  blocks: ['/blocks', 'Hindernisse', 'Blocks'],
  centers: ['/centers', 'Servicecenter', 'Service centers'],
  policy: ['/policy', 'Vorrangregel', 'Priority policy'],
  imports: ['/import', 'Import', 'Import'],
  trail: ['/trail', 'Verlauf', 'Trail'],
  team: ['/team', 'Mein Team', 'My team'],
  workbench: ['/workbench', 'Werkbank', 'Workbench'],
  handovers: ['/handovers', 'Übergaben', 'Hand-overs'],
  grounds: ['/grounds', 'Vorranggründe', 'Priority grounds'],
  aggregates: ['/aggregates', 'Summen', 'Aggregates'],
  users: ['/users', 'Konten', 'Accounts'],
  settings: ['/settings', 'Einstellungen', 'Settings'],
} as const satisfies Record<string, Place>;

/** Every page that belongs to some role. */
export const allPlaces = Object.values(place).map(([href]) => href);

export interface Workplace {
  role: string;
  /** Somebody of the demo who holds just this role. */
  name: string;
  places: readonly Place[];
  /** Pages that open for the role by a link, without a place in its navigation. */
  also: readonly string[];
}

const { overview, plan, agents, devices, deliveries, blocks, centers, policy, imports, trail } = place;

/** What each role finds in its navigation, in order; the first is where it lands. */
export const workplaces: readonly Workplace[] = [
  {
    role: 'the rollout manager',
    name: 'Miriam Hagedorn',
    places: [overview, plan, agents, devices, deliveries, blocks, centers, policy, imports, trail],
    also: ['/team', '/handovers'],
  },
  {
    role: 'the team lead',
    name: 'Ilka Rademacher',
    places: [place.team, blocks],
    also: ['/agents', '/devices', '/handovers'],
  },
  {
    role: 'IT staff',
    name: 'Kadir Öztürk',
    places: [place.workbench, place.handovers, devices, deliveries, blocks, imports],
    also: ['/agents', '/centers'],
  },
  { role: 'the people officer', name: 'Regine Ahlers', places: [place.grounds, imports], also: [] },
  { role: 'the auditor', name: 'Walter Nowak', places: [place.aggregates, trail], also: ['/policy'] },
  {
    role: 'the administrator',
    name: 'Sven Adler',
    places: [place.users, imports, place.settings, trail],
    also: [],
  },
];
