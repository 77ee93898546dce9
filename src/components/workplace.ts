import type { Role } from '@/domain/access/roles';

/** Which of a person's own roles the frame shows. A preference: what one may do never depends on it. */
export const WORKPLACE_COOKIE = 'hv-workplace';

export type Workplace = { role: Role; href: string };
