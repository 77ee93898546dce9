import { z } from 'zod';
import { looseStatuses, type NextStep } from '@/domain/rollout/device-moves';
import { deviceStatuses, type DeviceStatus, type Route, type Stage } from '@/domain/rollout/stages';
import { uuid } from '@/features/agents/schema';

export type DeviceKind = 'LAPTOP' | 'DESKTOP';
export type AssignmentRole = 'CURRENT' | 'REPLACEMENT';

export const deviceIds = z.array(uuid).min(1).max(20_000);
export const reasonText = z.string().trim().min(1).max(500);
export const looseStatus = z.enum(looseStatuses);

/** The word of the depot where a pool is asked for; a center is named by its code. */
export const depotCode = 'DEPOT';
export const poolCode = z.string().trim().toUpperCase().min(2).max(12);

/** What narrows the list of devices; the same words stand in the URL. */
export const deviceFilterSchema = z.strictObject({
  q: z.string().trim().max(100).optional(),
  statuses: z.array(z.enum(deviceStatuses)).optional(),
  kinds: z.array(z.enum(['LAPTOP', 'DESKTOP'])).optional(),
  pools: z.array(z.string().max(12)).max(500).optional(),
  delivery: z.string().max(100).optional(),
  inTransit: z.boolean().optional(),
});
export type DeviceFilter = z.infer<typeof deviceFilterSchema>;

export const deviceSorts = ['assetTag', 'status', 'pool', 'since', 'model'] as const;
export type DeviceSort = (typeof deviceSorts)[number];

export const deviceWindowSchema = z.strictObject({
  filter: deviceFilterSchema,
  sort: z.enum(deviceSorts),
  desc: z.boolean(),
  offset: z.number().int().min(0).max(1_000_000),
});
export type DeviceWindowInput = z.infer<typeof deviceWindowSchema>;

/** A line of the list of devices. The holder is there only for those who may see the person. */
export type DeviceLine = {
  id: string;
  assetTag: string;
  serial: string | null;
  kind: DeviceKind;
  manufacturer: string;
  model: string;
  status: DeviceStatus;
  since: string;
  /** A center's code; null is the depot. */
  pool: string | null;
  poolName: string | null;
  location: string | null;
  inTransit: boolean;
  delivery: string | null;
  holder: string | null;
  version: number;
};

export type DeviceWindow = { rows: DeviceLine[]; total: number };

export type Step = { key: string; de: string; en: string };
export type BenchStep = Step & { tickedAt: string | null; tickedBy: string | null };

/** A device as the bench shows it: what it is, for whom, what is missing, what comes next. Never rank or band. */
export type BenchDevice = {
  id: string;
  assetTag: string;
  serial: string | null;
  kind: DeviceKind;
  manufacturer: string;
  model: string;
  status: DeviceStatus;
  since: string;
  pool: string | null;
  poolName: string | null;
  locationName: string | null;
  inTransit: boolean;
  next: NextStep;
  holding: {
    role: AssignmentRole;
    route: Route;
    agentId: string;
    /** Null for those who may not see the person. */
    name: string | null;
    personnelNumber: string | null;
    team: string;
    center: string;
    centerName: string;
    stage: Stage;
    date: string | null;
    blocked: boolean;
    steps: BenchStep[];
  } | null;
  /** The replacement under way for a faulty device of a live agent. */
  replacement: { id: string; assetTag: string; status: DeviceStatus } | null;
};

/** What a scan found. */
export type ScanAnswer =
  | { found: 'device'; device: BenchDevice }
  | { found: 'agent'; name: string; personnelNumber: string; stage: Stage }
  | { found: 'nothing' };

export type QueueLine = {
  id: string;
  assetTag: string;
  kind: DeviceKind;
  date: string | null;
  overdue: boolean;
  swap: boolean;
  blocked: boolean;
  done: number;
  of: number;
};
export type QueueGroup = { center: string; name: string; total: number; lines: QueueLine[] };

export type HandoverState = 'handedOver' | 'ready' | 'notReady' | 'noDevice';
export type HandoverLine = {
  agentId: string;
  name: string;
  personnelNumber: string;
  team: string;
  date: string | null;
  deviceId: string | null;
  assetTag: string | null;
  kind: DeviceKind | null;
  state: HandoverState;
  stage: Stage;
  swap: boolean;
  blocked: boolean;
};
/** Whether the kit of a line can be given now. */
export function isHandable(line: HandoverLine): line is HandoverLine & { deviceId: string } {
  return line.state === 'ready' && line.deviceId !== null && !line.blocked;
}
export type HandoverGroup = { center: string; name: string; lines: HandoverLine[] };

export type PoolStock = { pool: string | null; name: string | null; inStock: number; underway: number };
export type PoolOption = { code: string; name: string };

/** What a pasted list of sign-ins did: how many, and each line that did not go through. */
export type ConnectOutcome = {
  readonly done: number;
  readonly refused: readonly { readonly line: number; readonly text: string; readonly code: string }[];
};

/** What the viewer may do with the devices in scope: which buttons a page shows. Commands check again. */
export type DeviceRights = {
  readonly prepare: boolean;
  readonly handOver: boolean;
  readonly connect: boolean;
  readonly swap: boolean;
  readonly fault: boolean;
  readonly write: boolean;
};
