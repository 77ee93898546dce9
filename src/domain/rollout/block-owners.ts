/** Why an agent cannot go on: a closed list. */
export const blockKinds = [
  'DEVICE_FAULT',
  'VPN_REJECTED',
  'CERTIFICATE_REJECTED',
  'ACCESSORY_MISSING',
  'DELIVERY_MISSING',
  'SLOW_INTERNET',
  'NO_INTERNET',
  'CANNOT_WORK_FROM_HOME',
  'DECLARATION_REFUSED',
  'OTHER',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Who has to do something about a block. OUTSIDE is a party by name, without an account. */
export const blockOwners = ['TEAM_LEADS', 'CENTER_IT', 'DEPOT', 'MANAGERS', 'OUTSIDE'] as const;
export type BlockOwner = (typeof blockOwners)[number];

const owners: Record<BlockKind, BlockOwner> = {
  DEVICE_FAULT: 'CENTER_IT',
  VPN_REJECTED: 'CENTER_IT',
  CERTIFICATE_REJECTED: 'CENTER_IT',
  ACCESSORY_MISSING: 'CENTER_IT',
  DELIVERY_MISSING: 'DEPOT',
  SLOW_INTERNET: 'MANAGERS',
  NO_INTERNET: 'MANAGERS',
  CANNOT_WORK_FROM_HOME: 'MANAGERS',
  DECLARATION_REFUSED: 'TEAM_LEADS',
  OTHER: 'MANAGERS',
};

/** Who owns a block of this kind unless somebody says otherwise. */
export function defaultOwner(kind: BlockKind): BlockOwner {
  return owners[kind];
}
