/** The six roles, in the order in which a person with several of them lands on a workplace. */
export const roles = [
  'ROLLOUT_MANAGER',
  'IT_STAFF',
  'TEAM_LEAD',
  'PEOPLE_OFFICER',
  'AUDITOR',
  'ADMIN',
] as const;

export type Role = (typeof roles)[number];

/** Where each role works: the path of its first page. */
export const workplaces: Record<Role, string> = {
  ROLLOUT_MANAGER: '/overview',
  IT_STAFF: '/workbench',
  TEAM_LEAD: '/team',
  PEOPLE_OFFICER: '/grounds',
  AUDITOR: '/aggregates',
  ADMIN: '/users',
};

/** Roles that one person may not hold together: who knows the grounds neither plans nor audits. */
const apart: ReadonlyArray<readonly [Role, Role]> = [
  ['PEOPLE_OFFICER', 'ROLLOUT_MANAGER'],
  ['PEOPLE_OFFICER', 'AUDITOR'],
];

/** Whether these roles may be held by one person; names the first pair that may not. */
export function mayCombine(
  held: readonly Role[],
): { ok: true } | { ok: false; code: 'ROLES_APART'; pair: readonly [Role, Role] } {
  const pair = apart.find(([a, b]) => held.includes(a) && held.includes(b));
  return pair ? { ok: false, code: 'ROLES_APART', pair } : { ok: true };
}

/** The path on which a person with these roles lands; null for nobody's roles. */
export function landing(held: readonly Role[]): string | null {
  const first = roles.find((role) => held.includes(role));
  return first ? workplaces[first] : null;
}
