import type { BrokenPromise, BrokenReason } from '@/domain/planning/compare';

export type BrokenResource = BrokenReason['resource'];

/** Promises that a plan does not keep, and how many of them each kind of limit refuses; one may be refused by several. */
export type BrokenSum = { promises: number; reasons: { resource: BrokenResource; promises: number }[] };

export function sumBroken(broken: readonly BrokenPromise[]): BrokenSum {
  const counts = new Map<BrokenResource, number>();
  for (const { reasons } of broken) {
    for (const resource of new Set(reasons.map((reason) => reason.resource)))
      counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  const reasons = [...counts].map(([resource, promises]) => ({ resource, promises }));
  reasons.sort((a, b) => b.promises - a.promises || (a.resource < b.resource ? -1 : 1));
  return { promises: broken.length, reasons };
}
