import type { Role } from './roles';
import type { HeldRole } from './scope';

/** What a role can be held for: everything, service centers (with the depot for IT), or teams. */
export const scopeKinds: Record<Role, 'all' | 'centers' | 'teams'> = {
  ROLLOUT_MANAGER: 'all',
  TEAM_LEAD: 'teams',
  IT_STAFF: 'centers',
  PEOPLE_OFFICER: 'centers',
  AUDITOR: 'all',
  ADMIN: 'all',
};

/**
 * A role with just the scope that it can have: whole-organisation roles hold everything, a lead holds
 * teams, IT and people officers hold everything or centers; only IT may hold the depot.
 */
export function normalScope(held: HeldRole): HeldRole {
  const none = { all: false, depot: false, centerIds: [], teamIds: [] };
  switch (scopeKinds[held.role]) {
    case 'all':
      return { ...none, role: held.role, all: true };
    case 'teams':
      return { ...none, role: held.role, teamIds: [...new Set(held.teamIds)] };
    case 'centers': {
      if (held.all) return { ...none, role: held.role, all: true, depot: held.role === 'IT_STAFF' };
      return {
        ...none,
        role: held.role,
        depot: held.role === 'IT_STAFF' && held.depot,
        centerIds: [...new Set(held.centerIds)],
      };
    }
  }
}
