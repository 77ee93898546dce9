import { z } from 'zod';
import { trailActions, type TrailAction, type TrailValues } from '@/domain/trail/actions';
import { isIsoDate } from '@/lib/dates';

/** One event in the history of an agent or device, in the fields that the reader may read. */
export type HistoryEvent = {
  id: string;
  /** ISO instant. */
  at: string;
  /** The business day of the change. */
  day: string;
  action: TrailAction;
  /** The name of whoever did it. */
  actor: string;
  /** Ids of agents and devices are replaced by name and asset tag. */
  before: TrailValues | null;
  after: TrailValues | null;
  reason: string | null;
  /** How its change can be taken back by the reader; null where it cannot. */
  undo: { readonly changeSet: string; readonly done: boolean } | null;
};

const isoDate = z.string().refine(isIsoDate);

/** What narrows the trail; the same words stand in the URL. */
export const trailFilterSchema = z.strictObject({
  actions: z.array(z.enum(trailActions)).max(100).optional(),
  actor: z.uuid().optional(),
  /** All that one change has done. */
  changeSet: z.uuid().optional(),
  /** `type:id`; for an auditor the id of an agent or device is its pseudonym. */
  subject: z
    .string()
    .regex(/^[a-z]+:[\w-]{1,64}$/)
    .optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
});
export type TrailFilter = z.infer<typeof trailFilterSchema>;

/** The next window: events older than `before`. */
export const trailWindowSchema = z.strictObject({
  filter: trailFilterSchema,
  before: z.string().regex(/^\d+$/).optional(),
});
export type TrailWindowInput = z.infer<typeof trailWindowSchema>;

/** A line of the trail. */
export type TrailLine = HistoryEvent & {
  actorId: string;
  subjectType: string;
  /** What the filter takes: the id, or the pseudonym. */
  subjectKey: string;
  /** The name or number of the thing, where it has one; the pseudonym for an auditor. */
  subject: string | null;
  /** A reason was given that the reader does not get to see. */
  reasonHidden: boolean;
};

export type TrailWindow = { events: TrailLine[]; more: boolean };
