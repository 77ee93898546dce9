import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';

const isoDate = z.string().refine(isIsoDate);
const reason = z.string().trim().min(3).max(500);
const most = z.number().int().min(0).max(100_000);

export const changeCapacityInput = z.strictObject({
  centerId: z.uuid(),
  version: z.number().int().min(1),
  /** Null is no limit. */
  handoversPerDay: most.nullable(),
  conversionsPerDay: most.nullable(),
  reason,
});

export const setCenterDayInput = z.strictObject({
  centerIds: z.array(z.uuid()).min(1).max(2_000),
  date: isoDate,
  closed: z.boolean(),
  /** Null keeps the center's own number. */
  handovers: most.nullable().default(null),
  conversions: most.nullable().default(null),
  reason,
});

export const clearCenterDayInput = z.strictObject({
  centerIds: z.array(z.uuid()).min(1).max(2_000),
  date: isoDate,
  reason,
});

/** By what the list of centers can be ordered. */
export const centerSorts = [
  'name',
  'handoversPerDay',
  'conversionsPerDay',
  'stock',
  'teams',
  'agents',
  'live',
  'planned',
  'unplaced',
  'closedDays',
] as const;
export type CenterSort = (typeof centerSorts)[number];

/** What narrows and orders the list of centers; the same words stand in the URL. */
export const centerViewSchema = z.strictObject({
  q: z.string().trim().max(100).default(''),
  stopped: z.boolean().default(false),
  sort: z.enum(centerSorts).default('name'),
  desc: z.boolean().default(false),
});
export type CenterView = z.output<typeof centerViewSchema>;

export type CenterLine = {
  id: string;
  code: string;
  name: string;
  city: string;
  state: string;
  handoversPerDay: number | null;
  conversionsPerDay: number | null;
  teams: number;
  /** Everybody of the center who is not withdrawn, those remote from the start among them. */
  agents: number;
  live: number;
  /** Handed over, not yet live. */
  underway: number;
  planned: number;
  unplaced: number;
  /** Free laptops booked to the center. */
  stock: number;
  closedDays: number;
  stopId: string | null;
  version: number;
};

export type CenterDayLine = {
  date: string;
  closed: boolean;
  handovers: number | null;
  conversions: number | null;
  reason: string | null;
};

export type CenterDetail = CenterLine & {
  days: CenterDayLine[];
  holidays: { date: string; name: string }[];
  stop: { id: string; reason: string; from: string; by: string } | null;
};
