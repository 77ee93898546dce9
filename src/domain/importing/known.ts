import type { Role } from '../access/roles';
import type { Baseline, DeviceKind, GroundKind, Limit, Need } from './records';
import type { ImportKind } from './kinds';

/** The fields of each kind as they stand in the database, or shall stand there after the import. */
export interface CenterFields {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly handoversPerDay: number | null;
  readonly conversionsPerDay: number | null;
}

export interface ServiceLineFields {
  readonly code: string;
  readonly name: string;
  readonly maxInTransition: Limit | null;
}

export interface TeamFields {
  readonly code: string;
  readonly name: string;
  /** A center's code. */
  readonly center: string;
  /** A service line's code. */
  readonly serviceLine: string;
  readonly criticalCase: boolean;
  readonly maxInTransition: Limit | null;
  /** E-mail addresses, sorted. */
  readonly leads: readonly string[];
}

export interface AgentFields {
  readonly personnelNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly team: string;
  readonly baseline: Baseline;
  readonly need: Need;
  readonly desktop: string | null;
  readonly earliest: string | null;
}

export interface DeviceFields {
  readonly assetTag: string;
  readonly serial: string | null;
  readonly kind: DeviceKind;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly hardwareHash: string | null;
  readonly windowsProductId: string | null;
  /** Any status of a device; an import only ever sets one of stock. */
  readonly status: string;
  /** `depot` or a center's code. */
  readonly pool: string;
}

export interface DeliveryFields {
  readonly number: string;
  readonly pool: string;
  readonly expected: string;
  readonly laptops: number;
  readonly supplier: string | null;
}

export interface GroundFields {
  readonly personnelNumber: string;
  readonly ground: GroundKind;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface UserFields {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
}

/** What a role covers; the codes are sorted. */
export interface Scope {
  readonly all: boolean;
  readonly depot: boolean;
  readonly centers: readonly string[];
  readonly teams: readonly string[];
}

export interface FieldsOf extends Record<ImportKind, object> {
  centers: CenterFields;
  'service-lines': ServiceLineFields;
  teams: TeamFields;
  agents: AgentFields;
  devices: DeviceFields;
  deliveries: DeliveryFields;
  grounds: GroundFields;
  users: UserFields;
}

/** A thing that is in the database; `id` comes back with the outcome, so that the write knows its row. */
export type Stored<Fields> = Fields & { readonly id: string };
export type ByKey<T> = ReadonlyMap<string, T>;

export interface CenterName {
  readonly code: string;
  readonly name: string;
}

/** A device as an agent's `desktop` sees it. */
export interface DesktopPlace {
  readonly kind: DeviceKind;
  readonly status: string;
  readonly pool: string;
  /** Personnel number of the agent at whose desk it stands. */
  readonly agent: string | null;
}

/** Where the rollout has brought an agent. */
export interface AgentInRollout {
  readonly stage: string;
  /** Asset tag of the own desktop that is assigned to the agent. */
  readonly assignedDesktop: string | null;
}

/** Whose a device is. */
export interface DeviceInRollout {
  /** Personnel number of the agent at whose desk the desktop stands. */
  readonly agent: string | null;
  /** Personnel number of the agent to whom the device is assigned. */
  readonly holder: string | null;
}

/** What a file of each kind is compared with. Only what the importing person may see belongs in it. */
export interface KnownOf extends Record<ImportKind, object> {
  centers: { readonly centers: ByKey<Stored<CenterFields>> };
  'service-lines': { readonly serviceLines: ByKey<Stored<ServiceLineFields>> };
  teams: {
    /** `members`: the agents of a team. */
    readonly teams: ByKey<Stored<TeamFields> & { readonly members: number }>;
    readonly centers: ByKey<CenterName>;
    readonly serviceLines: ByKey<{ readonly code: string; readonly name: string }>;
  };
  agents: {
    readonly agents: ByKey<Stored<AgentFields> & AgentInRollout>;
    /** Team code → its center's code. */
    readonly teams: ByKey<string>;
    readonly centers: ByKey<CenterName>;
    readonly devices: ByKey<DesktopPlace>;
  };
  devices: {
    /** By asset tag. */
    readonly devices: ByKey<Stored<DeviceFields> & DeviceInRollout>;
    readonly centers: ByKey<CenterName>;
    /** Whether the importing person may book into the depot. */
    readonly depot: boolean;
    /** Asset tags and serial keys (see `serialKey`) that exist out of the person's scope. */
    readonly elsewhere?: { readonly assetTags: ReadonlySet<string>; readonly serials: ReadonlySet<string> };
  };
  deliveries: {
    /** `received`: laptops of it that have already come in. */
    readonly deliveries: ByKey<Stored<DeliveryFields> & { readonly received: number }>;
    readonly centers: ByKey<CenterName>;
    readonly depot: boolean;
    readonly elsewhere?: { readonly numbers: ReadonlySet<string> };
  };
  grounds: {
    /** By `groundKey`. */
    readonly grounds: ByKey<Stored<GroundFields>>;
    /** Personnel numbers. */
    readonly agents: ReadonlySet<string>;
  };
  users: {
    /** By `userKey`. */
    readonly users: ByKey<Stored<UserFields>>;
    readonly centers: ByKey<CenterName>;
    /** Team codes. */
    readonly teams: ReadonlySet<string>;
  };
}

/** The second key of a device: serial number within its manufacturer, whose case does not matter. */
export function serialKey(serial: string, manufacturer: string | null): string {
  return `${serial}\n${(manufacturer ?? '').toLowerCase()}`;
}

/** The key of a ground: one of a kind for each person. */
export function groundKey(ground: { readonly personnelNumber: string; readonly ground: GroundKind }): string {
  return `${ground.personnelNumber}\n${ground.ground}`;
}

/** The key of a line of users: a person may hold several roles, each with its own scope. */
export function userKey(user: { readonly email: string; readonly role: Role }): string {
  return `${user.email}\n${user.role}`;
}
