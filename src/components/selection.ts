/** Which rows are chosen: named ones, or the whole filter but some (rows not yet loaded included). */
export type Selection =
  | { readonly kind: 'rows'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'filter'; readonly except: ReadonlySet<string> };

export const noSelection: Selection = { kind: 'rows', ids: new Set() };
export const wholeFilter: Selection = { kind: 'filter', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'rows' ? selection.ids.has(id) : !selection.except.has(id);
}

export function countSelected(selection: Selection, total: number): number {
  return selection.kind === 'rows' ? selection.ids.size : Math.max(0, total - selection.except.size);
}

/** Turns rows on or off. */
export function withRows(selection: Selection, ids: Iterable<string>, on: boolean): Selection {
  const listed = new Set(selection.kind === 'rows' ? selection.ids : selection.except);
  for (const id of ids) {
    if (on === (selection.kind === 'rows')) listed.add(id);
    else listed.delete(id);
  }
  return selection.kind === 'rows' ? { kind: 'rows', ids: listed } : { kind: 'filter', except: listed };
}

/** The rows between two, both included, in the order of the list. */
export function rowsBetween(ids: readonly string[], from: string, to: string): string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (b < 0) return [];
  if (a < 0) return [to];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
