import { createLoader, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server';
import { roles } from '@/domain/access/roles';
import { parseAsText } from '@/lib/url-parsers';
import { userStates, type UserFilter } from '../schema';

/** What the address of the page says: filter, and the account shown beside the list. */
export const usersView = {
  q: parseAsText.withDefault(''),
  role: parseAsArrayOf(parseAsStringLiteral(roles)).withDefault([]),
  state: parseAsStringLiteral(userStates),
  open: parseAsText,
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
