import type { Role } from '../access/roles';
import type { ImportKind } from './kinds';

/** A cell that may be missing: undefined leaves the field as it is, null clears it. */
export type Given<T> = T | null | undefined;

/** Most people off the phone on one day: a number of people, or a share in percent (rounded down, at least 1). */
export interface Limit {
  readonly unit: 'people' | 'percent';
  readonly value: number;
}

export type Baseline = 'REMOTE' | 'ON_SITE';
export type Need = 'LAPTOP' | 'OWN_DESKTOP' | 'EITHER';
export type DeviceKind = 'LAPTOP' | 'DESKTOP';
export type StockStatus = 'ORDERED' | 'IN_STOCK' | 'FAULTY' | 'IN_REPAIR' | 'RETIRED' | 'LOST';
export type GroundKind = 'PRE_EXISTING_CONDITION' | 'SINGLE_PARENT';

/** The pool of devices that is not a center. */
export const DEPOT = 'depot';

export interface CenterRow {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166-2, for example `DE-NW`. */
  readonly state: string;
  readonly latitude: Given<number>;
  readonly longitude: Given<number>;
  readonly handoversPerDay: Given<number>;
  readonly conversionsPerDay: Given<number>;
}

export interface ServiceLineRow {
  readonly code: string;
  readonly name: string;
  readonly maxInTransition: Given<Limit>;
}

export interface TeamRow {
  readonly code: string;
  readonly name: Given<string>;
  readonly center: string;
  /** A code or a name, as it stands in the file. */
  readonly serviceLine: string;
  readonly criticalCase: Given<boolean>;
  readonly maxInTransition: Given<Limit>;
  readonly leads: Given<readonly string[]>;
}

export interface AgentRow {
  readonly personnelNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: Given<string>;
  readonly team: string;
  readonly center: Given<string>;
  readonly baseline: Given<Baseline>;
  readonly need: Given<Need>;
  /** The asset tag of the desktop at the agent's desk. */
  readonly desktop: Given<string>;
  readonly earliest: Given<string>;
}

export interface DeviceRow {
  readonly assetTag: string;
  readonly serial: Given<string>;
  readonly kind: DeviceKind;
  readonly manufacturer: Given<string>;
  readonly model: Given<string>;
  readonly hardwareHash: Given<string>;
  readonly windowsProductId: Given<string>;
  readonly status: Given<StockStatus>;
  /** `depot`, or a center's code or name, as it stands in the file. */
  readonly pool: string;
}

export interface DeliveryRow {
  readonly number: string;
  readonly pool: string;
  readonly expected: string;
  readonly laptops: number;
  readonly supplier: Given<string>;
}

export interface GroundRow {
  readonly personnelNumber: string;
  readonly ground: GroundKind;
  readonly validFrom: string;
  readonly validUntil: Given<string>;
}

export interface UserRow {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** `all`, or codes of centers and teams and `depot`, not yet looked up. */
  readonly scope: 'all' | readonly string[];
}

/** The record that a line of each kind becomes. */
export interface RowOf extends Record<ImportKind, object> {
  centers: CenterRow;
  'service-lines': ServiceLineRow;
  teams: TeamRow;
  agents: AgentRow;
  devices: DeviceRow;
  deliveries: DeliveryRow;
  grounds: GroundRow;
  users: UserRow;
}
