import { z } from 'zod';
import { isoDate, uuid } from '@/features/agents/schema';
import { poolCode } from '@/features/devices/schema';

/** The fields of a delivery as a manager enters them; the pool is DEPOT or a center's code. */
export const deliveryFields = {
  number: z.string().trim().min(1).max(60),
  pool: poolCode,
  expected: isoDate,
  laptops: z.number().int().min(1).max(100_000),
  supplier: z.string().trim().max(100).default(''),
};

export const receiveSchema = z.strictObject({
  deliveryId: uuid,
  /** One laptop a line; see readSerials. */
  text: z.string().min(1).max(1_000_000),
  /** What lines without a manufacturer and model of their own are. */
  manufacturer: z.string().trim().max(60).default(''),
  model: z.string().trim().max(100).default(''),
  /** Nothing more will come of it: the reason why the rest is missing. */
  closeBecause: z.string().trim().min(1).max(500).optional(),
});

/** A line that was not booked, or would not be; `device` is the asset tag of what is there already. */
export type RefusedLine = {
  readonly line: number;
  readonly text: string;
  readonly code: 'LINE_UNREADABLE' | 'TWICE_IN_LIST' | 'ALREADY_KNOWN' | 'ASSET_TAG_IN_USE';
  readonly device: string | null;
};

/** What a receipt did: how many laptops came in, each line that did not, and how the order stands. */
export type ReceiptOutcome = {
  readonly done: number;
  readonly refused: readonly RefusedLine[];
  readonly received: number;
  readonly ordered: number;
  readonly closed: boolean;
};

/** Which deliveries a list shows: what is still to come, what is done, or both. */
export const deliveryShows = ['open', 'done', 'all'] as const;
export type DeliveryShow = (typeof deliveryShows)[number];

export type DeliveryState = 'expected' | 'late' | 'partial' | 'received' | 'closed';

/** A delivery as its list shows it; `pool` null is the depot. */
export type DeliveryLine = {
  id: string;
  number: string;
  pool: string | null;
  poolName: string | null;
  expected: string;
  laptops: number;
  received: number;
  supplier: string;
  closedOn: string | null;
  state: DeliveryState;
  /** Calendar days after the expected date; 0 where it is not late. */
  daysLate: number;
  version: number;
};
