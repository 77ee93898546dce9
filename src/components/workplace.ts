import type { Role } from '@/domain/access/roles';

/** Which of a person's own roles the frame shows. A preference: what one may do never depends on it. */
export const WORKPLACE_COOKIE = 'hv-workplace';

export type Workplace = { role: Role; href: string };

/** The remembered workplace if it is still one of theirs, else the first. */
export function chosenWorkplace(
  held: readonly Workplace[],
  remembered: string | undefined,
): Workplace | null {
  return held.find((place) => place.role === remembered) ?? held[0] ?? null;
}
