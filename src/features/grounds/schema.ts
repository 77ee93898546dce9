import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';

export const isoDate = z.string().refine(isIsoDate);
export const uuid = z.uuid();

export const groundKinds = ['PRE_EXISTING_CONDITION', 'SINGLE_PARENT'] as const;
export type GroundKind = (typeof groundKinds)[number];
export const groundKind = z.enum(groundKinds);

/** Days before its end from which a ground is shown as expiring. */
export const expiringDays = 14;

/** Where a ground stands on a day. */
export const groundStates = ['VALID', 'EXPIRING', 'FUTURE', 'EXPIRED', 'WITHDRAWN'] as const;
export type GroundState = (typeof groundStates)[number];

export const groundFilterSchema = z.strictObject({
  q: z.string().trim().max(100).optional(),
  centers: z.array(z.string().max(12)).max(500).optional(),
  states: z.array(z.enum(groundStates)).optional(),
});
export type GroundFilter = z.infer<typeof groundFilterSchema>;
export const groundWindowSchema = z.strictObject({
  filter: groundFilterSchema,
  offset: z.number().int().min(0).default(0),
});

const validity = {
  validFrom: isoDate,
  validUntil: isoDate.nullable().default(null),
};
const reference = z.string().trim().max(200).optional();
const inOrder = (one: { validFrom: string; validUntil: string | null }) =>
  one.validUntil === null || one.validUntil >= one.validFrom;
const endsLater = { path: ['validUntil'], message: 'BEFORE_START' };

export const recordGroundSchema = z
  .strictObject({ agentId: uuid, kind: groundKind, reference, ...validity })
  .refine(inOrder, endsLater);

export const recordManySchema = z
  .strictObject({
    personnelNumbers: z.array(z.string().trim().min(1).max(60)).min(1).max(5000),
    kind: groundKind,
    ...validity,
  })
  .refine(inOrder, endsLater);

export const correctGroundSchema = z
  .strictObject({ groundId: uuid, version: z.number().int(), kind: groundKind, reference, ...validity })
  .refine(inOrder, endsLater);

export const withdrawGroundSchema = z.strictObject({ groundId: uuid, version: z.number().int() });

/** A line of the list: who has a ground and for how long, never which. */
export type GroundLine = {
  id: string;
  agentId: string;
  personnelNumber: string;
  name: string;
  team: string;
  center: string;
  state: GroundState;
  validFrom: string;
  validUntil: string | null;
  /** How often it was opened. */
  reads: number;
  version: number;
};
export type GroundWindow = { rows: GroundLine[]; total: number };

export type GroundCounts = Record<GroundState, number> & { all: number };

export type GroundRead = { reader: string; at: string };

/** What opening shows, and who opened it before. */
export type OpenedGround = GroundLine & {
  kind: GroundKind;
  reference: string | null;
  attestedBy: string;
  recordedAt: string;
  withdrawnAt: string | null;
  reads: number;
  readBy: GroundRead[];
  history: { id: string; action: string; actor: string; at: string }[];
};

/** A person as a people officer sees one: name, number, team, center. */
export type PersonLine = { id: string; personnelNumber: string; name: string; team: string; center: string };

/** What a people officer hands to a person who asks what is stored (GDPR Art. 15). */
export type PersonGrounds = PersonLine & { grounds: OpenedGround[] };

export type NumberVerdict = { number: string; ok: boolean; code: string | null };
