import type { Permission } from './permissions';
import { limitOf } from './permissions';
import type { Role } from './roles';

/** A role of a person with what it is held for. `all` leaves the lists without meaning. */
export type HeldRole = {
  readonly role: Role;
  readonly all: boolean;
  /** Whether the depot belongs to it (IT staff). */
  readonly depot: boolean;
  readonly centerIds: readonly string[];
  readonly teamIds: readonly string[];
};

/** What a permission reaches for one person: everything, or these centers and teams. */
export type Scope =
  | { readonly all: true }
  | {
      readonly all: false;
      readonly depot: boolean;
      readonly centerIds: readonly string[];
      readonly teamIds: readonly string[];
    };

/** Nothing at all: what a person without the permission reaches. */
const nothing: Scope = { all: false, depot: false, centerIds: [], teamIds: [] };

/**
 * What a person reaches under a permission: the union over the roles that hold it, each in its own
 * scope. Null where no role holds it.
 */
export function scopeOf(held: readonly HeldRole[], permission: Permission): Scope | null {
  let found: Scope | null = null;
  for (const role of held) {
    const limit = limitOf(permission, role.role);
    if (limit === null) continue;
    if (limit === 'organisation' || role.all) return { all: true };
    const before: Scope = found ?? nothing;
    if (before.all) return before;
    found = {
      all: false,
      depot: before.depot || role.depot,
      centerIds: [...new Set([...before.centerIds, ...role.centerIds])],
      teamIds: [...new Set([...before.teamIds, ...role.teamIds])],
    };
  }
  return found;
}
