import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { roles } from '@/domain/access/roles';
import { userStates, type UserFilter } from '../schema';

/** What the address of the page says: filter, and the account shown beside the list. */
export const usersView = {
  q: parseAsString.withDefault(''),
  role: parseAsArrayOf(parseAsStringLiteral(roles)).withDefault([]),
  state: parseAsStringLiteral(userStates),
  open: parseAsString,
};
export const loadUsersView = createLoader(usersView);

export function filterOf(view: {
  q: string;
  role: (typeof roles)[number][];
  state: (typeof userStates)[number] | null;
}): UserFilter {
  return {
    ...(view.q ? { q: view.q.slice(0, 100) } : {}),
    ...(view.role.length > 0 ? { roles: view.role } : {}),
    ...(view.state ? { states: [view.state] } : {}),
  };
}
