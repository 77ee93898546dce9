import type { DemoTeam } from './organisation';
import { drawName } from './names';
import type { Random } from './random';
import type { DemoSettings } from './settings';
import { shiftDays, shiftWorkingDays } from './working-days';

export interface DemoAgent {
  readonly personnelNumber: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly team: string;
  readonly center: string;
  readonly remote: boolean;
  readonly hasDesktop: boolean;
  /** As in the file: empty where the default is meant. */
  readonly need: string;
  /** ISO, or empty. */
  readonly earliest: string;
}

export interface DemoGround {
  readonly personnelNumber: string;
  readonly ground: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

const REMOTE_SHARE = 0.15;
const DESKTOP_SHARE = 0.6;
const CONDITION_SHARE = 0.06;
const SINGLE_PARENT_SHARE = 0.07;

/** The agents of all teams: exact shares already remote and with a desktop, in a random spread. */
export function demoAgents(
  random: Random,
  teams: readonly DemoTeam[],
  settings: DemoSettings,
  address: (firstName: string, lastName: string) => string,
): DemoAgent[] {
  const places = teams.flatMap((team) => Array<DemoTeam>(team.size).fill(team));
  const indexes = places.map((_, index) => index);
  const remote = new Set(random.sample(indexes, Math.round(places.length * REMOTE_SHARE)));
  const desktops = new Set(random.sample(indexes, Math.round(places.length * DESKTOP_SHARE)));
  const numbers = personnelNumbers(random, places.length);
  return places.map((team, index) => {
    const { firstName, lastName } = drawName(random);
    const isRemote = remote.has(index);
    const hasDesktop = desktops.has(index);
    const late = !isRemote && random.chance(0.03);
    return {
      personnelNumber: numbers[index] ?? '',
      firstName,
      lastName,
      email: address(firstName, lastName),
      team: team.code,
      center: team.center,
      remote: isRemote,
      hasDesktop,
      need: hasDesktop
        ? random.pick(['', '', '', '', '', '', '', 'Eigener Desktop', 'Eigener Desktop', 'Laptop'])
        : '',
      earliest: late ? shiftWorkingDays(settings.today, random.whole(-3, 12)) : '',
    };
  });
}

/** Seven digits each, in no order; some begin with zeros, which a careless reader would lose. */
function personnelNumbers(random: Random, count: number): string[] {
  const widest = Math.min(12, Math.max(1, Math.floor(1_800_000 / count) - 1));
  let number = 4_000_000;
  const numbers = Array.from({ length: count }, () => {
    number += random.whole(1, widest);
    return random.chance(0.03) ? `0${String(number).slice(1)}` : String(number);
  });
  return random.shuffled(numbers);
}

/** The personal grounds of exact shares of all agents; some have both. */
export function demoGrounds(
  random: Random,
  agents: readonly DemoAgent[],
  settings: DemoSettings,
): DemoGround[] {
  const grant = (ground: string, share: number): DemoGround[] =>
    random.sample(agents, Math.round(agents.length * share)).map(({ personnelNumber }) => ({
      personnelNumber,
      ground,
      validFrom: shiftDays(settings.rolloutStart, -random.whole(3, 60)),
      validUntil: random.chance(0.1) ? shiftDays(settings.rolloutStart, random.whole(12, 180)) : '',
    }));
  return [...grant('Vorerkrankung', CONDITION_SHARE), ...grant('alleinerziehend', SINGLE_PARENT_SHARE)];
}
