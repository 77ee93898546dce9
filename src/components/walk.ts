export type Walk = {
  /** The place of the open row, counted from 1; not where it is not among those loaded. */
  position?: { index: number; total: number } | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
};

/** The way from the open row of a list to its neighbours, for the arrows of its side sheet. */
export function walkFrom(
  ids: readonly string[],
  total: number,
  openId: string | null,
  open: (id: string) => void,
): Walk {
  const index = openId === null ? -1 : ids.indexOf(openId);
  if (index < 0) return {};
  const to = (id: string | undefined) => (id === undefined ? undefined : () => open(id));
  return {
    position: { index: index + 1, total },
    onPrevious: to(ids[index - 1]),
    onNext: to(ids[index + 1]),
  };
}
