'use server';

import { readAction } from '@/server/read-action';
import { actionFor } from '@/server/action';
import { runCommand } from '@/server/command';
import { systemViewer } from '@/server/viewer';
import { createLeads } from './commands/create-leads';
import { createUser } from './commands/create-user';
import { deactivateUsers, reactivateUser } from './commands/deactivate';
import { editUser } from './commands/edit-user';
import { makeLinks } from './commands/make-links';
import { activateAccount, changePassword } from './commands/passwords';
import { revokeSessions } from './commands/sessions';
import { setRoles } from './commands/set-roles';
import { endStandIn, standIn } from './commands/stand-in';
import { handOutLinks } from './queries/links';
import { listUsers } from './queries/list-users';
import { userWindowSchema } from './schema';

export const createUserAction = actionFor(createUser);
export const editUserAction = actionFor(editUser);
export const setRolesAction = actionFor(setRoles);
export const deactivateUsersAction = actionFor(deactivateUsers);
export const reactivateUserAction = actionFor(reactivateUser);
export const standInAction = actionFor(standIn);
export const endStandInAction = actionFor(endStandIn);
export const changePasswordAction = actionFor(changePassword);
export const revokeSessionsAction = actionFor(revokeSessions);
export const makeLinksAction = handOutLinks(actionFor(makeLinks));
export const createLeadsAction = handOutLinks(actionFor(createLeads));
export const moreUsersAction = readAction('user.read', userWindowSchema, listUsers);

/** Nobody is signed in here: whoever holds an open link sets the password of its account. */
export async function activateAccountAction(call: { requestKey: string; input: unknown }) {
  return { data: await runCommand(systemViewer(), activateAccount, call.input) };
}
