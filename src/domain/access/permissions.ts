import type { Role } from './roles';

/**
 * What a permission is limited to: everything there is, or the scope that the role is held with
 * (centers for IT and people officers, teams for leads).
 */
export type Limit = 'organisation' | 'scope';

type Rule = Partial<Record<Role, Limit>>;

const manager: Rule = { ROLLOUT_MANAGER: 'organisation' };
const admin: Rule = { ADMIN: 'organisation' };

/** The whole rule as data: permission → roles, and for each what it is limited to. */
export const permissions = {
  'account.own': {
    ROLLOUT_MANAGER: 'organisation',
    TEAM_LEAD: 'organisation',
    IT_STAFF: 'organisation',
    PEOPLE_OFFICER: 'organisation',
    AUDITOR: 'organisation',
    ADMIN: 'organisation',
  },
  'overview.read': manager,
  'agent.read': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'agent.band': manager,
  'agent.operationalReason': manager,
  'team.read': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope' },
  'center.read': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'center.write': manager,
  'stage.clear': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope' },
  'stage.live': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope' },
  'stage.handOver': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'stage.prepare': { IT_STAFF: 'scope' },
  'stage.connect': { IT_STAFF: 'scope' },
  'agent.withdraw': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope' },
  'agent.absence': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope' },
  'agent.noShow': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'block.read': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'block.open': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'block.resolve': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'block.reassign': manager,
  'assignment.create': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'assignment.end': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'assignment.swap': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'device.read': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'device.write': { IT_STAFF: 'scope' },
  'device.fault': { IT_STAFF: 'scope', TEAM_LEAD: 'scope' },
  'delivery.read': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'delivery.receive': { IT_STAFF: 'scope' },
  'delivery.write': manager,
  'checklist.write': manager,
  'ground.read': { PEOPLE_OFFICER: 'scope' },
  'ground.write': { PEOPLE_OFFICER: 'scope' },
  'policy.read': { ROLLOUT_MANAGER: 'organisation', AUDITOR: 'organisation' },
  'policy.write': manager,
  'plan.read': manager,
  'plan.write': manager,
  'plan.publish': manager,
  'overtaking.decide': manager,
  'import.master': manager,
  'import.stock': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'import.grounds': { PEOPLE_OFFICER: 'scope' },
  'import.users': admin,
  'import.read': {
    ROLLOUT_MANAGER: 'organisation',
    IT_STAFF: 'scope',
    PEOPLE_OFFICER: 'scope',
    ADMIN: 'organisation',
  },
  'export.make': {
    ROLLOUT_MANAGER: 'organisation',
    TEAM_LEAD: 'scope',
    IT_STAFF: 'scope',
    PEOPLE_OFFICER: 'scope',
    AUDITOR: 'organisation',
    ADMIN: 'organisation',
  },
  'device.identifiers': { ROLLOUT_MANAGER: 'organisation', IT_STAFF: 'scope' },
  'device.label': { IT_STAFF: 'scope' },
  'calendar.own': { ROLLOUT_MANAGER: 'organisation', TEAM_LEAD: 'scope', IT_STAFF: 'scope' },
  'aggregates.read': { AUDITOR: 'organisation' },
  'trail.read': { ROLLOUT_MANAGER: 'organisation', AUDITOR: 'organisation', ADMIN: 'organisation' },
  'change.undo': {
    ROLLOUT_MANAGER: 'organisation',
    TEAM_LEAD: 'scope',
    IT_STAFF: 'scope',
    PEOPLE_OFFICER: 'scope',
    ADMIN: 'organisation',
  },
  'user.read': admin,
  'user.write': admin,
  'user.standIn': { ROLLOUT_MANAGER: 'organisation', ADMIN: 'organisation' },
  'settings.read': admin,
  'settings.write': admin,
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

/** The limit under which a role holds a permission; null where it does not. */
export function limitOf(permission: Permission, role: Role): Limit | null {
  return (permissions[permission] as Rule)[role] ?? null;
}
