import type { ImportKind } from '../importing/kinds';
import type { DemoAccount } from './accounts';
import { csvDate, csvText } from './csv';
import { DEMO_LINES } from './organisation';
import type { DemoSite, DemoTeam } from './organisation';
import type { DemoAgent, DemoGround } from './people';
import type { Random } from './random';
import type { DemoDelivery, DemoDevice } from './stock';

export interface DemoFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly text: string;
}

const file = (kind: ImportKind, text: string): DemoFile => ({ kind, name: `${kind}.csv`, text });
const words = (text: string): string[] => text.split(/\s+/);

/** The centers, as an English system would export them. */
export function centersFile(sites: readonly DemoSite[]): DemoFile {
  const headers = words('code name city state latitude longitude handovers_per_day conversions_per_day');
  const rows = sites.map((site) => [
    ...[site.code, site.name, site.city, site.state, site.latitude, site.longitude],
    ...[site.handoversPerDay, site.conversionsPerDay],
  ]);
  return file('centers', csvText('en', headers, rows));
}

/** The service lines, as a German spreadsheet saves them. */
export function linesFile(): DemoFile {
  const headers = ['Servicebereich', 'Name', 'höchstens im Umzug'];
  const rows = DEMO_LINES.map((line) => [line.code, line.name, line.maxInTransition]);
  return file('service-lines', csvText('de', headers, rows));
}

/** The teams with their leads; a few have a limit of their own. */
export function teamsFile(
  random: Random,
  teams: readonly DemoTeam[],
  critical: ReadonlySet<DemoTeam>,
  leads: ReadonlyMap<string, readonly string[]>,
): DemoFile {
  const headers = ['Team', 'Teamname', 'Servicecenter', 'Servicebereich', 'kritische Fälle'];
  const rows = teams.map((team) => [
    ...[team.code, team.name, team.center, team.line, critical.has(team) ? 'x' : ''],
    random.chance(0.05) ? random.pick(['2', '3', '20 %']) : '',
    (leads.get(team.code) ?? []).join(', '),
  ]);
  return file('teams', csvText('de', [...headers, 'höchstens im Umzug', 'Teamleitung'], rows));
}

/** The devices, with the headers of an asset system's export. */
export function devicesFile(devices: readonly DemoDevice[]): DemoFile {
  const headers = ['Asset Tag', 'Serial', 'Category', 'Manufacturer', 'Model', 'Status', 'Location'];
  const rows = devices.map(({ assetTag, serial, category, manufacturer, model, pool }) => [
    ...[assetTag, serial, category, manufacturer, model],
    ...['in stock', pool],
  ]);
  return file('devices', csvText('en', headers, rows));
}

/** The agents, as a German personnel department would send them. */
export function agentsFile(agents: readonly DemoAgent[], desktops: ReadonlyMap<string, string>): DemoFile {
  const headers = ['Personalnummer', 'Nachname', 'Vorname', 'E-Mail', 'Team', 'Servicecenter'];
  const more = ['Ausgangslage', 'Bedarf', 'Desktop-Inventarnummer', 'frühestens ab'];
  const rows = agents.map((agent) => [
    ...[agent.personnelNumber, agent.lastName, agent.firstName, agent.email, agent.team, agent.center],
    ...[agent.remote ? 'mobil' : 'vor Ort', agent.need, desktops.get(agent.personnelNumber) ?? ''],
    csvDate('de', agent.earliest),
  ]);
  return file('agents', csvText('de', [...headers, ...more], rows));
}

/** The deliveries that suppliers have announced. */
export function deliveriesFile(deliveries: readonly DemoDelivery[]): DemoFile {
  const rows = deliveries.map(({ number, pool, expected, laptops, supplier }) => [
    ...[number, pool, expected],
    ...[laptops, supplier],
  ]);
  return file('deliveries', csvText('en', words('number pool expected laptops supplier'), rows));
}

/** The personal grounds, for the people officer only. */
export function groundsFile(grounds: readonly DemoGround[]): DemoFile {
  const headers = ['Personalnummer', 'Vorranggrund', 'gültig ab', 'gültig bis'];
  const rows = grounds.map(({ personnelNumber, ground, validFrom, validUntil }) => [
    ...[personnelNumber, ground, csvDate('de', validFrom), csvDate('de', validUntil)],
  ]);
  return file('grounds', csvText('de', headers, rows));
}

/** The accounts of the demo; passwords are given when it is loaded. */
export function usersFile(accounts: readonly DemoAccount[]): DemoFile {
  const rows = accounts.map(({ email, name, role, scope }) => [email, name, role, scope]);
  return file('users', csvText('en', words('email name role scope'), rows));
}
