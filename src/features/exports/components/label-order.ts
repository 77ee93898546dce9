import { z } from 'zod';
import { deviceSelectionSchema } from '../schema';

/** What labels are printed on: sheets of A4 with three by eight, or a roll of single ones. */
export const labelStocks = ['sheet', 'roll'] as const;
export type LabelStock = (typeof labelStocks)[number];
export const labelsPerSheet = 24;

const labelOrder = z.strictObject({
  selection: deviceSelectionSchema,
  stock: z.enum(labelStocks),
  /** The first free place of a sheet that was begun, from 1. */
  first: z.number().int().min(1).max(labelsPerSheet),
});
export type LabelOrder = z.infer<typeof labelOrder>;

const key = 'hv-labels';

/** Keeps what is to be printed for the next page of this tab: too much for an address. */
export function keepLabelOrder(order: LabelOrder): void {
  window.sessionStorage.setItem(key, JSON.stringify(order));
}

/** What was kept; null where nothing readable is there. */
export function keptLabelOrder(): LabelOrder | null {
  try {
    return labelOrder.safeParse(JSON.parse(window.sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
