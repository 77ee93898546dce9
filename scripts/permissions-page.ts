// npx tsx scripts/permissions-page.ts: docs/permissions.md from the rule itself.
import { limitOf, permissions, type Permission } from '../src/domain/access/permissions';
import { roles, workplaces, type Role } from '../src/domain/access/roles';
import { formatted, table, writeWhenRun } from './pages/page';

const roleNames: Record<Role, string> = {
  ROLLOUT_MANAGER: 'manager',
  TEAM_LEAD: 'team lead',
  IT_STAFF: 'IT',
  PEOPLE_OFFICER: 'people officer',
  AUDITOR: 'auditor',
  ADMIN: 'admin',
};

/** What "own" means for a role. */
const ownScope: Record<Role, string> = {
  ROLLOUT_MANAGER: 'the whole organisation',
  TEAM_LEAD: 'own teams: those that name the account as a lead, and those it stands in for until a date',
  IT_STAFF: 'own service centers, the depot where it is assigned; or everything',
  PEOPLE_OFFICER: 'own service centers, or everything',
  AUDITOR: 'the whole organisation',
  ADMIN: 'the whole organisation',
};

const order: readonly Role[] = [
  'ROLLOUT_MANAGER',
  'TEAM_LEAD',
  'IT_STAFF',
  'PEOPLE_OFFICER',
  'AUDITOR',
  'ADMIN',
];

const words: Record<Permission, string> = {
  'account.own': 'one’s own account: password, sessions, display',
  'overview.read': 'where the rollout stands',
  'agent.read': 'agents, in the fields of the role',
  'agent.band': 'the band of an agent, and what changed it as far as it may be told',
  'agent.operationalReason': 'give or revoke an operational reason',
  'team.read': 'teams',
  'center.read': 'service centers',
  'center.write': 'capacities, closed days, overrides',
  'stage.clear': 'clear agents (a manager as a stand-in, with a reason)',
  'stage.live': 'confirm going live (a manager as a stand-in, with a reason)',
  'stage.handOver': 'confirm hand-overs',
  'stage.prepare': 'prepare devices by checklist',
  'stage.connect': 'record the first VPN sign-in',
  'agent.withdraw': 'withdraw agents and take that back',
  'agent.absence': 'absences',
  'agent.noShow': 'no-shows',
  'block.read': 'blocks',
  'block.open': 'report a block',
  'block.resolve': 'resolve a block',
  'block.reassign': 'pass a block on to another owner',
  'assignment.create': 'assign devices, singly or for a wave',
  'assignment.end': 'take an assignment back with a reason',
  'assignment.swap': 'swap a faulty device',
  'device.read': 'devices',
  'device.write': 'status, place and return of devices',
  'device.fault': 'report a fault',
  'delivery.read': 'deliveries',
  'delivery.receive': 'receive a delivery',
  'delivery.write': 'announce, change and close a delivery',
  'checklist.write': 'publish a new version of a checklist',
  'ground.read': 'personal grounds; opening one is logged',
  'ground.write': 'record, correct and withdraw grounds',
  'policy.read': 'the priority policy and its versions',
  'policy.write': 'a new version of the policy',
  'plan.read': 'plans, placements, “why then?”',
  'plan.write': 'drafts, waves, ceilings, pins, stops',
  'plan.publish': 'publish a plan and take that back',
  'overtaking.decide': 'accept an overtaking with a reason',
  'import.master': 'files of centers, service lines, teams, agents',
  'import.stock': 'files of devices and deliveries',
  'import.grounds': 'files of grounds',
  'import.users': 'files of accounts',
  'import.read': 'one’s way to the import page and its history',
  'export.make': 'take lists out as files: of each what one may read of it',
  'device.identifiers': 'files of devices for Intune and Windows Autopilot',
  'device.label': 'labels with the asset tag as a barcode',
  'calendar.own': 'addresses under which a calendar reads hand-over days, as counts',
  'aggregates.read': 'counts with 1 to 4 people hidden',
  'trail.read': 'the trail, in the view of the role',
  'change.undo': 'undo a change',
  'user.read': 'accounts',
  'user.write': 'accounts, roles, activation links',
  'user.standIn': 'a stand-in for a team lead',
  'settings.read': 'settings',
  'settings.write': 'settings, holidays',
};

const cell = (permission: Permission, role: Role): string => {
  const limit = limitOf(permission, role);
  return limit === null ? '–' : limit === 'organisation' ? 'all' : 'own';
};

/** The page, as it should stand in docs/permissions.md. */
export async function permissionsPage(): Promise<string> {
  const held = table(
    ['permission', ...order.map((role) => roleNames[role]), 'what for'],
    (Object.keys(permissions) as Permission[]).map((permission) => [
      `\`${permission}\``,
      ...order.map((role) => cell(permission, role)),
      words[permission],
    ]),
  );
  const scopes = table(
    ['role', 'code', 'lands on', '“own” means'],
    roles.map((role) => [roleNames[role], `\`${role}\``, `\`${workplaces[role]}\``, ownScope[role]]),
  );
  return formatted(`# Permissions

Made by \`npx tsx scripts/permissions-page.ts\` from \`src/domain/access/permissions.ts\`; do not edit it by hand.

_all_: the whole organisation. _own_: what the role is held for. _–_: the role does not hold it. A permission that is there for a
page or command to come binds nobody yet.

${held}

## Roles

Somebody with several roles reaches the union, each role in its own scope, and lands on the workplace of the first one in this order.
A people officer is neither rollout manager nor auditor. Nobody changes a role of their own.

${scopes}

The system user, for whom the command line acts without \`--as\`, and who runs jobs, holds every role but the people officer’s.
Which of an item’s fields a reader gets is said in the queries of each feature; who reads which events of the trail, in
\`src/domain/access/trail-readers.ts\`.
`);
}

await writeWhenRun(import.meta.url, 'docs/permissions.md', permissionsPage);
