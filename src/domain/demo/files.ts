import type { ImportKind } from '../importing/kinds';
import type { DemoAccount } from './accounts';
import { csvText, germanDate } from './csv';
import { DEMO_LINES } from './organisation';
import type { DemoSite, DemoTeam } from './organisation';
import type { DemoAgent, DemoGround } from './people';
import type { DemoDelivery, DemoDevice } from './stock';

export interface DemoFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly text: string;
}

const file = (kind: ImportKind, text: string): DemoFile => ({ kind, name: `${kind}.csv`, text });

/** The centers, as an English system would export them. */
export function centersFile(sites: readonly DemoSite[]): DemoFile {
  const text = csvText('en', sites, [
    ['code', (site) => site.code],
    ['name', (site) => site.name],
    ['city', (site) => site.city],
    ['state', (site) => site.state],
    ['latitude', (site) => site.latitude],
    ['longitude', (site) => site.longitude],
    ['handovers_per_day', (site) => site.handoversPerDay],
    ['conversions_per_day', (site) => site.conversionsPerDay],
  ]);
  return file('centers', text);
}

/** The service lines, as a German spreadsheet saves them. */
export function linesFile(): DemoFile {
  const text = csvText('de', DEMO_LINES, [
    ['Servicebereich', (line) => line.code],
    ['Name', (line) => line.name],
    ['höchstens im Umzug', (line) => line.maxInTransition],
  ]);
  return file('service-lines', text);
}

/** The teams with their leads. */
export function teamsFile(
  teams: readonly DemoTeam[],
  critical: ReadonlySet<DemoTeam>,
  leads: ReadonlyMap<string, readonly string[]>,
): DemoFile {
  const text = csvText('de', teams, [
    ['Team', (team) => team.code],
    ['Teamname', (team) => team.name],
    ['Servicecenter', (team) => team.center],
    ['Servicebereich', (team) => team.line],
    ['kritische Fälle', (team) => (critical.has(team) ? 'x' : '')],
    ['höchstens im Umzug', (team) => team.maxInTransition],
    ['Teamleitung', (team) => (leads.get(team.code) ?? []).join(', ')],
  ]);
  return file('teams', text);
}

/** The devices, with the headers of an asset system's export. */
export function devicesFile(devices: readonly DemoDevice[]): DemoFile {
  const text = csvText('en', devices, [
    ['Asset Tag', (device) => device.assetTag],
    ['Serial', (device) => device.serial],
    ['Category', (device) => device.category],
    ['Manufacturer', (device) => device.manufacturer],
    ['Model', (device) => device.model],
    ['Status', () => 'in stock'],
    ['Location', (device) => device.pool],
  ]);
  return file('devices', text);
}

/** The agents, as a German personnel department would send them; `desktops` is personnel number → asset tag. */
export function agentsFile(agents: readonly DemoAgent[], desktops: ReadonlyMap<string, string>): DemoFile {
  const text = csvText('de', agents, [
    ['Personalnummer', (agent) => agent.personnelNumber],
    ['Nachname', (agent) => agent.lastName],
    ['Vorname', (agent) => agent.firstName],
    ['E-Mail', (agent) => agent.email],
    ['Team', (agent) => agent.team],
    ['Servicecenter', (agent) => agent.center],
    ['Ausgangslage', (agent) => (agent.remote ? 'mobil' : 'vor Ort')],
    ['Bedarf', (agent) => agent.need],
    ['Desktop-Inventarnummer', (agent) => desktops.get(agent.personnelNumber) ?? ''],
    ['frühestens ab', (agent) => germanDate(agent.earliest)],
  ]);
  return file('agents', text);
}

/** The deliveries that suppliers have announced. */
export function deliveriesFile(deliveries: readonly DemoDelivery[]): DemoFile {
  const text = csvText('en', deliveries, [
    ['number', (delivery) => delivery.number],
    ['pool', (delivery) => delivery.pool],
    ['expected', (delivery) => delivery.expected],
    ['laptops', (delivery) => delivery.laptops],
    ['supplier', (delivery) => delivery.supplier],
  ]);
  return file('deliveries', text);
}

/** The personal grounds, for the people officer only. */
export function groundsFile(grounds: readonly DemoGround[]): DemoFile {
  const text = csvText('de', grounds, [
    ['Personalnummer', (ground) => ground.personnelNumber],
    ['Vorranggrund', (ground) => ground.ground],
    ['gültig ab', (ground) => germanDate(ground.validFrom)],
    ['gültig bis', (ground) => germanDate(ground.validUntil)],
  ]);
  return file('grounds', text);
}

/** The accounts of the demo; passwords are given when it is loaded. */
export function usersFile(accounts: readonly DemoAccount[]): DemoFile {
  const text = csvText('en', accounts, [
    ['email', (account) => account.email],
    ['name', (account) => account.name],
    ['role', (account) => account.role],
    ['scope', (account) => account.scope],
  ]);
  return file('users', text);
}
