import type { DemoSite } from './organisation';
import type { DemoAgent } from './people';
import type { Random } from './random';
import { FULL_SIZE } from './settings';
import type { DemoSettings } from './settings';
import { shiftWorkingDays } from './working-days';

export interface DemoDevice {
  readonly assetTag: string;
  readonly serial: string;
  readonly category: 'Notebook' | 'Desktop';
  readonly manufacturer: string;
  readonly model: string;
  readonly pool: string;
}

export interface DemoDelivery {
  readonly number: string;
  readonly pool: string;
  readonly expected: string;
  readonly laptops: number;
  readonly supplier: string;
}

interface Model {
  readonly manufacturer: string;
  readonly model: string;
  readonly prefix: string;
}

const LAPTOPS: readonly Model[] = [
  { manufacturer: 'HP', model: 'EliteBook 840', prefix: '5CG' },
  { manufacturer: 'Lenovo', model: 'ThinkPad T14', prefix: 'PF' },
  { manufacturer: 'Dell', model: 'Latitude 5420', prefix: 'D' },
];
const DESKTOPS: readonly Model[] = [
  { manufacturer: 'HP', model: 'EliteDesk 800', prefix: 'CZC' },
  { manufacturer: 'Fujitsu', model: 'Esprimo Q', prefix: 'YM' },
  { manufacturer: 'Lenovo', model: 'ThinkCentre M70', prefix: 'PC' },
];

const LAPTOPS_IN_STOCK = 3_000;
const LAPTOPS_IN_CENTERS = 400;
const CENTERS_WITH_STOCK = 8;

/** Working day of the rollout, laptops, and whether they go to a center; the first has partly come in. */
const DELIVERIES: readonly (readonly [day: number, laptops: number, center?: true])[] = [
  [4, 400],
  [7, 600],
  [8, 800],
  [10, 1_500],
  [12, 700],
  [13, 200, true],
  [14, 600],
  [15, 400],
];

type Build = (models: readonly Model[], assetTag: string, pool: string) => DemoDevice;

function builder(random: Random): Build {
  const used = new Set<string>();
  const letters = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ'.split('');
  return (models, assetTag, pool) => {
    const { manufacturer, model, prefix } = random.pick(models);
    let serial = '';
    do {
      serial = prefix + Array.from({ length: 10 - prefix.length }, () => random.pick(letters)).join('');
    } while (used.has(serial));
    used.add(serial);
    const category = models === LAPTOPS ? 'Notebook' : 'Desktop';
    return { assetTag, serial, category, manufacturer, model, pool };
  };
}

const tag = (kind: 'L' | 'D', number: number): string => `HV-${kind}-${String(number).padStart(5, '0')}`;

/**
 * The laptops in stock (most in the depot, some in the larger centers) and a desktop at the desk of each agent who
 * has one; `desktops` is personnel number → asset tag.
 */
export function demoDevices(
  random: Random,
  sites: readonly DemoSite[],
  agents: readonly DemoAgent[],
): { readonly devices: DemoDevice[]; readonly desktops: ReadonlyMap<string, string> } {
  const scale = agents.length / FULL_SIZE;
  const build = builder(random);
  const laptops = Math.round(LAPTOPS_IN_STOCK * scale);
  const inCenters = Math.round(LAPTOPS_IN_CENTERS * scale);
  const holders = sites.slice(0, Math.max(1, Math.round(CENTERS_WITH_STOCK * Math.max(1, scale))));
  const devices = Array.from({ length: laptops }, (_, index) => {
    const pool = index < inCenters ? (holders[index % holders.length]?.code ?? 'depot') : 'depot';
    return build(LAPTOPS, tag('L', 4_001 + index), pool);
  });
  const desktops = new Map<string, string>();
  for (const { personnelNumber, hasDesktop, center } of agents) {
    if (!hasDesktop) continue;
    const assetTag = tag('D', 20_001 + desktops.size);
    desktops.set(personnelNumber, assetTag);
    devices.push(build(DESKTOPS, assetTag, center));
  }
  return { devices, desktops };
}

/** What suppliers owe, around today. */
export function demoDeliveries(
  sites: readonly DemoSite[],
  settings: DemoSettings,
  scale: number,
): DemoDelivery[] {
  const center = sites.find(({ code }) => code === 'CGN') ?? sites[0];
  return DELIVERIES.map(([day, laptops, toCenter], index) => ({
    number: `LF-${settings.today.slice(0, 4)}-${String(411 + index * 3).padStart(4, '0')}`,
    pool: toCenter ? (center?.code ?? 'depot') : 'depot',
    expected: shiftWorkingDays(settings.rolloutStart, day - 1),
    laptops: Math.max(1, Math.round(laptops * scale)),
    supplier: index % 3 === 1 ? 'Nordlicht Systemhaus GmbH' : 'Rheintal IT-Handel AG',
  }));
}
