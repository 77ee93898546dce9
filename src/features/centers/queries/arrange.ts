import type { CenterLine, CenterView } from '../schema';

/** The centers that a view leaves, in its order: names or places by words, and only the stopped ones. */
export function arrangeCenters(centers: readonly CenterLine[], view: CenterView): CenterLine[] {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const direction = view.desc ? -1 : 1;
  const { sort } = view;
  return centers
    .filter(
      (one) =>
        (!view.stopped || one.stopId !== null) &&
        words.every((word) => `${one.name} ${one.city} ${one.code}`.toLowerCase().includes(word)),
    )
    .sort((a, b) =>
      sort === 'name'
        ? direction * a.name.localeCompare(b.name)
        : direction * ((a[sort] ?? -1) - (b[sort] ?? -1)),
    );
}
