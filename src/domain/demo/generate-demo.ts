import { demoStaff, MAIL_DOMAIN } from './accounts';
import type { DemoAccount } from './accounts';
import {
  agentsFile,
  centersFile,
  deliveriesFile,
  devicesFile,
  groundsFile,
  linesFile,
  teamsFile,
  usersFile,
} from './files';
import type { DemoFile } from './files';
import { mailboxes } from './names';
import { DEMO_LINES, demoSites, demoTeams } from './organisation';
import type { DemoTeam } from './organisation';
import { demoAgents, demoGrounds } from './people';
import { randomFrom } from './random';
import type { Random } from './random';
import { demoSettings, FULL_SIZE } from './settings';
import type { DemoSettings } from './settings';
import { demoDeliveries, demoDevices } from './stock';

export interface Demo {
  /** In the order in which they are imported. */
  readonly files: readonly DemoFile[];
  readonly meta: {
    readonly seed: number;
    readonly settings: DemoSettings;
    readonly accounts: readonly DemoAccount[];
    /** The number of the delivery that is due and of which a part has come in. */
    readonly partlyReceived: string;
    readonly counts: Readonly<
      Record<'centers' | 'teams' | 'agents' | 'remote' | 'desktops' | 'laptops', number>
    >;
  };
}

const CRITICAL_SHARE = 0.08;

/**
 * The demo scenario as import files, the same each time for a seed, a date (ISO) and a number of agents. Names come
 * from lists; no real person is meant.
 */
export function generateDemo(seed: number, today: string, size = FULL_SIZE): Demo {
  const random = randomFrom(seed);
  const settings = demoSettings(today, size);
  const address = mailboxes(MAIL_DOMAIN);
  const sites = demoSites(random, size);
  const teams = sites.flatMap((site) => demoTeams(random, site));
  const { leads, accounts } = demoStaff(random, sites, teams, address);
  const agents = demoAgents(random, teams, settings, address);
  const { devices, desktops } = demoDevices(random, sites, agents);
  const deliveries = demoDeliveries(sites, settings, size / FULL_SIZE);

  const critical = criticalTeams(random, teams);
  const files = [
    centersFile(sites),
    linesFile(),
    teamsFile(teams, critical, leads),
    devicesFile(devices),
    agentsFile(agents, desktops),
    deliveriesFile(deliveries),
    groundsFile(demoGrounds(random, agents, settings)),
    usersFile(accounts),
  ];
  return {
    files,
    meta: {
      seed,
      settings,
      accounts,
      partlyReceived: deliveries[0]?.number ?? '',
      counts: {
        centers: sites.length,
        teams: teams.length,
        agents: agents.length,
        remote: agents.filter((agent) => agent.remote).length,
        desktops: desktops.size,
        laptops: devices.length - desktops.size,
      },
    },
  };
}

/** Teams for critical cases: of the urgent lines, unless these are too few. */
function criticalTeams(random: Random, teams: readonly DemoTeam[]): ReadonlySet<DemoTeam> {
  const count = Math.round(teams.length * CRITICAL_SHARE);
  const urgent = new Set(DEMO_LINES.filter((line) => line.urgent).map((line) => line.code));
  const candidates = teams.filter((team) => urgent.has(team.line));
  return new Set(random.sample(candidates.length < count ? teams : candidates, count));
}
