import { describe, expect, it } from 'vitest';
import { readTable } from '@/server/read-table';
import { serialKey } from '../importing/known';
import type { FieldsOf, KnownOf, Stored } from '../importing/known';
import type { ImportKind } from '../importing/kinds';
import { previewImport } from '../importing/preview';
import { generateDemo } from './generate-demo';
import type { Demo } from './generate-demo';

const TODAY = '2026-11-23';
const demo = generateDemo(2020, TODAY);

/** Takes a file in as an import would, and gives back what the database would then hold. */
async function take<K extends ImportKind>(
  from: Demo,
  kind: K,
  known: KnownOf[K],
): Promise<Stored<FieldsOf[K]>[]> {
  const table = await readTable(Buffer.from(from.files.find((file) => file.kind === kind)?.text ?? ''));
  if (!table.ok) throw new Error(table.code);
  const result = previewImport(kind, table, known, { separator: table.separator });
  if (!result.ok) throw new Error(result.code);
  expect(result.rejections).toEqual([]);
  expect(result.warnings).toEqual([]);
  expect(result.counts).toMatchObject({ new: table.rows.length, rejected: 0 });
  return result.outcomes.flatMap((outcome) =>
    outcome.verdict === 'new' ? [{ ...outcome.target, id: String(outcome.line) }] : [],
  );
}

const byCode = <T extends { code: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.code, item]));

async function takeAll(from: Demo) {
  const centers = byCode(await take(from, 'centers', { centers: new Map() }));
  const serviceLines = byCode(await take(from, 'service-lines', { serviceLines: new Map() }));
  const teams = byCode(await take(from, 'teams', { teams: new Map(), centers, serviceLines }));
  const devices = await take(from, 'devices', { devices: new Map(), centers, depot: true });
  const places = new Map(devices.map((device) => [device.assetTag, { ...device, agent: null }]));
  const centerOf = new Map([...teams.values()].map((team) => [team.code, team.center]));
  const agents = await take(from, 'agents', { agents: new Map(), teams: centerOf, centers, devices: places });
  const numbers = new Set(agents.map((agent) => agent.personnelNumber));
  const deliveries = await take(from, 'deliveries', { deliveries: new Map(), centers, depot: true });
  const grounds = await take(from, 'grounds', { grounds: new Map(), agents: numbers });
  const users = await take(from, 'users', { users: new Map(), centers, teams: new Set(teams.keys()) });
  return { centers, serviceLines, teams, devices, agents, deliveries, grounds, users };
}

const world = await takeAll(demo);

describe('the demo scenario', () => {
  const { agents, devices } = world;

  it('comes in by its files without a rejection or a warning', () => {
    expect(world.centers.size).toBe(52);
    expect(world.serviceLines.size).toBe(5);
    expect(agents.length).toBe(16_000);
  });

  it('is the same each time for a seed, and another one for another seed', () => {
    expect(generateDemo(2020, TODAY).files).toEqual(demo.files);
    expect(generateDemo(2021, TODAY).files).not.toEqual(demo.files);
  });

  it('has about 825 teams of 8 to 30, 8 % of them for critical cases, each with a lead', () => {
    const sizes = new Map<string, number>();
    for (const { team } of agents) sizes.set(team, (sizes.get(team) ?? 0) + 1);
    expect(Math.abs(world.teams.size - 825)).toBeLessThanOrEqual(10);
    expect(sizes.size).toBe(world.teams.size);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(8);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(30);
    const teams = [...world.teams.values()];
    expect(teams.filter((team) => team.criticalCase).length).toBe(Math.round(teams.length * 0.08));
    expect(teams.every((team) => team.leads.length > 0)).toBe(true);
    expect(new Set(teams.flatMap((team) => team.leads)).size).toBeLessThan(teams.length);
  });

  it('has the shares of the case: 15 % remote, 60 % with a desktop, 6 % and 7 % with a ground', () => {
    expect(agents.filter((agent) => agent.baseline === 'REMOTE').length).toBe(2_400);
    expect(agents.filter((agent) => agent.desktop !== null).length).toBe(9_600);
    const kinds = world.grounds.map(({ ground }) => ground);
    expect(kinds.filter((kind) => kind === 'PRE_EXISTING_CONDITION').length).toBe(960);
    expect(kinds.filter((kind) => kind === 'SINGLE_PARENT').length).toBe(1_120);
    expect(agents.every((agent) => agent.need !== 'OWN_DESKTOP' || agent.desktop !== null)).toBe(true);
  });

  it('has 3,000 laptops in stock, most of them in the depot, and no serial number twice', () => {
    const laptops = devices.filter((device) => device.kind === 'LAPTOP');
    expect(laptops.length).toBe(3_000);
    expect(laptops.filter((device) => device.pool === 'depot').length).toBe(2_600);
    const serials = devices.map((device) => serialKey(device.serial ?? '', device.manufacturer));
    expect(new Set(serials).size).toBe(devices.length);
  });

  it('expects deliveries of 200 to 1,500 laptops, enough for all who need one', () => {
    const expected = world.deliveries.reduce((total, delivery) => total + delivery.laptops, 0);
    expect(world.deliveries.every(({ laptops }) => laptops >= 200 && laptops <= 1_500)).toBe(true);
    expect(world.deliveries.filter((delivery) => delivery.expected <= TODAY).length).toBe(1);
    const only = agents.filter((agent) => agent.baseline === 'ON_SITE' && agent.need === 'LAPTOP').length;
    expect(3_000 + expected).toBeGreaterThan(only);
  });

  it('has personnel numbers of seven digits, some with leading zeros', () => {
    expect(agents.every((agent) => /^\d{7}$/.test(agent.personnelNumber))).toBe(true);
    const zeros = agents.filter((agent) => agent.personnelNumber.startsWith('0')).length;
    expect(zeros).toBeGreaterThan(100);
    expect(zeros).toBeLessThan(1_000);
  });

  it('has an account for each role, two team leads and two people of IT with scopes of their own', () => {
    const roles = world.users.map((user) => user.role);
    expect(new Set(roles).size).toBe(6);
    for (const role of ['TEAM_LEAD', 'IT_STAFF']) {
      const scopes = world.users
        .filter((user) => user.role === role)
        .map((user) => JSON.stringify(user.scope));
      expect(new Set(scopes).size).toBe(2);
    }
    for (const { email, scope } of world.users.filter((user) => user.role === 'TEAM_LEAD')) {
      const led = [...world.teams.values()].filter((team) => team.leads.includes(email));
      expect(led.map((team) => team.code).sort()).toEqual(scope.teams);
    }
  });

  it('started six working days ago, today included, under a ceiling in three steps', () => {
    expect(demo.meta.settings).toEqual({
      today: TODAY,
      rolloutStart: '2026-11-16',
      ceilings: [
        { from: '2026-11-16', max: 5_000 },
        { from: '2026-11-23', max: 9_500 },
        { from: '2026-11-30', max: 16_500 },
      ],
    });
  });

  it.each([60, 400, 20_000])('comes in just as well with %i agents', async (size) => {
    const other = await takeAll(generateDemo(7, TODAY, size));
    expect(other.agents.length).toBe(size);
    expect(new Set(other.users.map((user) => user.role)).size).toBe(6);
  });
});
