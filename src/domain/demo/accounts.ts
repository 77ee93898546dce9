import { drawName } from './names';
import type { DemoSite, DemoTeam } from './organisation';
import type { Random } from './random';

/** The domain of all addresses; nobody can own a name under .example (RFC 2606). */
export const MAIL_DOMAIN = 'heimvorteil.example';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly scope: string;
}

interface Cast {
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly scope: string;
}

/** Who signs in to the demo, team leads aside. */
const CAST: readonly Cast[] = [
  { firstName: 'Miriam', lastName: 'Hagedorn', role: 'rollout manager', scope: 'all' },
  { firstName: 'Tobias', lastName: 'Krämer', role: 'IT staff', scope: 'DTM, BOC' },
  { firstName: 'Kadir', lastName: 'Öztürk', role: 'IT staff', scope: 'depot, CGN, BON' },
  { firstName: 'Regine', lastName: 'Ahlers', role: 'people officer', scope: 'all' },
  { firstName: 'Walter', lastName: 'Nowak', role: 'auditor', scope: 'all' },
  { firstName: 'Sven', lastName: 'Adler', role: 'admin', scope: 'all' },
];

/** Team leads with an account: each leads the largest teams of a center (of these lines), where most happens on the sixth day. */
const LEADS = [
  { firstName: 'Ilka', lastName: 'Rademacher', center: 'CGN', teams: 3, lines: ['FIXED', 'MOBILE'] },
  { firstName: 'Jens', lastName: 'Wendland', center: 'RST', teams: 1, lines: ['FIXED'] },
] satisfies readonly {
  readonly firstName: string;
  readonly lastName: string;
  readonly center: string;
  readonly teams: number;
  readonly lines: readonly string[];
}[];

/** Center codes of a scope that the scenario has; the first centers stand in where it has none of them. */
function within(scope: string, sites: readonly DemoSite[]): string {
  const codes = new Set(['all', 'depot', ...sites.map(({ code }) => code)]);
  const kept = scope.split(', ').filter((code) => codes.has(code));
  const named = kept.some((code) => code !== 'depot');
  const others = sites.slice(scope.startsWith('depot') ? 1 : 0, 2).map(({ code }) => code);
  return (named ? kept : [...kept, ...others]).join(', ');
}

/** Teams of the lines that are due come first, larger ones before smaller ones; the others after them. */
function liveliness(lines: readonly string[], team: DemoTeam): number {
  return team.size + (lines.includes(team.line) ? 1_000 : 0);
}

/** The leads of each team (team code → addresses) and the accounts of the demo. */
export function demoStaff(
  random: Random,
  sites: readonly DemoSite[],
  teams: readonly DemoTeam[],
  address: (firstName: string, lastName: string) => string,
): { readonly leads: ReadonlyMap<string, readonly string[]>; readonly accounts: readonly DemoAccount[] } {
  const leads = new Map<string, string[]>();
  const accounts: DemoAccount[] = CAST.map((person) => ({
    email: address(person.firstName, person.lastName),
    name: `${person.firstName} ${person.lastName}`,
    role: person.role,
    scope: within(person.scope, sites),
  }));

  for (const [index, lead] of LEADS.entries()) {
    const site = sites.find(({ code }) => code === lead.center) ?? sites[index];
    const own = teams
      .filter(({ center }) => center === site?.code)
      .sort((a, b) => liveliness(lead.lines, b) - liveliness(lead.lines, a))
      .slice(0, lead.teams);
    const email = address(lead.firstName, lead.lastName);
    for (const { code } of own) leads.set(code, [email]);
    const scope = own.map(({ code }) => code).join(', ');
    accounts.push({ email, name: `${lead.firstName} ${lead.lastName}`, role: 'team lead', scope });
  }

  for (const site of sites) {
    const own = teams.filter(({ center, code }) => center === site.code && !leads.has(code));
    const staff = Array.from({ length: Math.ceil(own.length / 1.6) }, () => {
      const { firstName, lastName } = drawName(random);
      return address(firstName, lastName);
    });
    for (const [index, { code }] of own.entries()) {
      const first = staff[index % staff.length];
      const second = random.chance(0.2) ? random.pick(staff) : first;
      leads.set(
        code,
        [...new Set([first, second])].flatMap((email) => email ?? []),
      );
    }
  }
  return { leads, accounts };
}
