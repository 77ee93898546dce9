/** Every list that can be taken out as a file. */
export const exportLists = [
  'agents',
  'devices',
  'deliveries',
  'blocks',
  'centers',
  'placements',
  'overtakings',
  'handovers',
  'team',
  'trail',
  'users',
  'aggregates',
  'grounds',
] as const;
export type ExportListName = (typeof exportLists)[number];

/** Files for other systems, made of devices. */
export const identifierKinds = ['intune', 'autopilot'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];
