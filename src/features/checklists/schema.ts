import { z } from 'zod';
import type { Route } from '@/domain/rollout/stages';

/** Digits tick steps at the bench: no more than nine. A step without a key is new. */
export const checklistInput = z.strictObject({
  route: z.enum(['LAPTOP', 'OWN_DESKTOP']),
  /** The version that the change was made from. */
  basedOn: z.number().int().min(1),
  steps: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[a-z][a-z0-9-]{0,39}$/)
          .optional(),
        de: z.string().trim().min(1).max(80),
        en: z.string().trim().min(1).max(80),
      }),
    )
    .min(1)
    .max(9),
});

export type ChecklistStep = { key: string; de: string; en: string };

/** The checklist of a route that new assignments take. */
export type ChecklistInForce = {
  route: Route;
  number: number;
  steps: ChecklistStep[];
  createdBy: string;
  createdAt: string;
};
