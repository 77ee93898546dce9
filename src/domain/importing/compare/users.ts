import { mayCombine } from '../../access/roles';
import type { Role } from '../../access/roles';
import { userKey } from '../known';
import type { KnownOf, Scope, UserFields } from '../known';
import type { ParsedRow, ParsedRows } from '../parsed';
import { DEPOT } from '../records';
import type { UserRow } from '../records';
import { openLedger } from './outcome';
import type { Comparison, Ledger } from './outcome';
import { placesOf, suggester } from './places';
import type { Places, Suggest } from './places';

type Part = 'all' | 'depot' | 'centers' | 'teams';

/** What a role may be limited to; whoever decides or audits for the organisation sees all of it. */
const PARTS: Readonly<Record<Role, readonly Part[]>> = {
  ROLLOUT_MANAGER: ['all'],
  TEAM_LEAD: ['centers', 'teams'],
  IT_STAFF: ['all', 'depot', 'centers'],
  PEOPLE_OFFICER: ['all', 'centers'],
  AUDITOR: ['all'],
  ADMIN: ['all'],
};

interface Context {
  readonly ledger: Ledger<UserFields>;
  readonly suggest: Suggest;
  readonly places: Places;
  readonly teams: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Accounts of a file, one line for each role of a person, against those known. */
export function compareUsers(parsed: ParsedRows<UserRow>, known: KnownOf['users']): Comparison<UserFields> {
  const ledger = openLedger<UserFields>(parsed);
  const places = placesOf(known.centers, true);
  const names = [...places.codes, ...known.teams];
  const context = { ledger, suggest: suggester(), places, teams: known.teams, names };
  const roles = new Map<string, Set<Role>>();
  const hold = (user: { email: string; role: Role }) =>
    roles.set(user.email, (roles.get(user.email) ?? new Set()).add(user.role));
  for (const user of known.users.values()) hold(user);

  for (const row of parsed.rows) {
    const { email, name, role } = row.record;
    const excluded = [...(roles.get(email) ?? [])].find((held) => !mayCombine([role, held]).ok);
    if (excluded) {
      ledger.reject(row, 'role', 'ROLES_EXCLUDE', 'OTHER_ROLE', { params: { role: excluded } });
      continue;
    }
    const scope = scopeOf(row, context);
    if (!scope) continue;
    hold(row.record);
    ledger.settle(row, known.users.get(userKey(row.record)), { email, name, role, scope });
  }
  return ledger;
}

function scopeOf(row: ParsedRow<UserRow>, context: Context): Scope | undefined {
  const { ledger, suggest, places, teams, names } = context;
  const { role, scope: given } = row.record;
  const used = new Set<Part>(given === 'all' ? ['all'] : []);
  const found = { depot: false, centers: [] as string[], teams: [] as string[] };
  for (const code of given === 'all' ? [] : given) {
    const pool = places.pool(code);
    if (pool === DEPOT) found.depot = true;
    else if (pool !== undefined) found.centers.push(pool);
    else if (teams.has(code)) found.teams.push(code);
    else {
      const near = suggest(code, names);
      ledger.reject(row, 'scope', 'UNKNOWN_SCOPE', 'SCOPE', { ...near, params: { code } });
      return undefined;
    }
    used.add(pool === DEPOT ? 'depot' : pool !== undefined ? 'centers' : 'teams');
  }
  if ([...used].some((part) => !PARTS[role].includes(part))) {
    ledger.reject(row, 'scope', 'SCOPE_NOT_FOR_ROLE', 'SCOPE_OF_ROLE', { params: { role } });
    return undefined;
  }
  return {
    all: given === 'all',
    depot: found.depot,
    centers: found.centers.sort(),
    teams: found.teams.sort(),
  };
}
