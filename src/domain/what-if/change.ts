import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';

const date = z.string().refine(isIsoDate);
const code = z.string().min(1).max(60);
const amount = z.number().int().min(0).max(10_000_000);
const daily = z.enum(['handovers', 'conversions']);
/** Both null: always. One null: up to, or from there on. */
const span = { from: date.nullable(), until: date.nullable() };

/**
 * One thing that a variant assumes to be other than it is. Dates of deliveries are those from which the laptops are
 * usable; `center` null is every center, a pool is `depot` or a center's code.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), pool: code, from: date, to: date }),
  z.strictObject({ kind: z.literal('add'), pool: code, on: date, laptops: amount.min(1) }),
  z.strictObject({ kind: z.literal('cancel'), pool: code, on: date }),
  z.strictObject({ kind: z.literal('capacity'), of: daily, center: code, perDay: amount, ...span }),
  z.strictObject({
    kind: z.literal('capacities'),
    of: daily,
    percent: z.number().int().min(-100).max(1000),
    ...span,
  }),
  z.strictObject({ kind: z.literal('close'), center: code.nullable(), on: date }),
  z.strictObject({ kind: z.literal('open'), center: code.nullable(), on: date }),
  z.strictObject({ kind: z.literal('ceiling'), from: date, max: amount.nullable() }),
  z.strictObject({ kind: z.literal('team'), team: code, max: amount }),
  z.strictObject({ kind: z.literal('line'), line: code, max: amount.nullable() }),
  z.strictObject({ kind: z.literal('teams'), plus: z.number().int().min(-1000).max(1000) }),
  z.strictObject({ kind: z.literal('order'), bands: z.array(z.number().int().min(1)).min(1).max(20) }),
]);

export const changesSchema = z.array(changeSchema).max(60);

/** A named list of changes to the scenario in force; without a name it goes by its letter. */
export const variantSchema = z.strictObject({ name: z.string().max(60), changes: changesSchema });

export type Change = z.infer<typeof changeSchema>;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;
export type Daily = z.infer<typeof daily>;
export type Variant = z.infer<typeof variantSchema>;
