import { recordAbsence } from '@/features/agents/commands/absence';
import { clearAgents } from '@/features/agents/commands/clear';
import { handOverAgents } from '@/features/agents/commands/hand-over';
import { goLive } from '@/features/agents/commands/live';
import { recordNoShow } from '@/features/agents/commands/no-show';
import { withdraw } from '@/features/agents/commands/withdraw';
import { duePeople, type DuePerson } from '@/features/agents/queries/due-people';
import { assignWave } from '@/features/assignments/commands/assign';
import { openBlock } from '@/features/blocks/commands/open';
import { resolveBlocks } from '@/features/blocks/commands/resolve';
import { openBlockIds } from '@/features/blocks/queries/open-ids';
import { connectNow } from '@/features/devices/commands/connect';
import { reportFault } from '@/features/devices/commands/fault';
import { markReady, tickSteps } from '@/features/devices/commands/prepare';
import { addDays } from '@/lib/dates';
import { choose, happens } from './chance';
import { must } from './must';
import type { Scene } from './scene';

const ids = (people: readonly DuePerson[]) => ({ ids: people.map((person) => person.id) });
const free = (people: readonly DuePerson[]) => people.filter((person) => !person.blocked);
const devices = (people: readonly DuePerson[]) => people.flatMap((person) => person.deviceId ?? []);

/** Team leads clear those planned up to a date; a few declarations are missing until later. */
export async function clear({ viewer, day, leaves }: Scene, until: string): Promise<void> {
  const people = (await duePeople(viewer, 'WAITING', until)).filter(
    (person) =>
      happens(`clear ${day}`, person.personnelNumber, person.planned <= day ? 0.6 : 0.72) &&
      (person.planned <= addDays(day, 3) || !leaves('clear', person)),
  );
  if (people.length === 0) return;
  await must(
    viewer,
    clearAgents,
    { selection: ids(people), signedOn: addDays(day, -1), formVersion: '3', reason: 'Demo' },
    day,
  );
}

/** Devices for everybody cleared and planned up to a date. */
export async function assign({ viewer, day }: Scene, until: string): Promise<void> {
  const people = free(await duePeople(viewer, 'CLEARED', until));
  if (people.length > 0) await must(viewer, assignWave, { target: { selection: ids(people) } }, day);
}

const steps = ['imaged', 'vpn', 'certificate', 'accessories', 'personalised', 'packed'];

/** IT ticks the checklists; nearly all are complete, a few wait for a certificate, a few devices are faulty. */
export async function prepare({ viewer, day, leaves }: Scene, until: string, left = 0.05): Promise<void> {
  const people = free(await duePeople(viewer, 'DEVICE_ASSIGNED', until));
  const hold = (person: DuePerson) =>
    happens(`prepare ${day}`, person.personnelNumber, left) && !leaves('hand over', person);
  const done = people.filter((person) => !hold(person));
  const begun = people.filter(hold);
  if (done.length > 0) {
    await must(viewer, tickSteps, { ids: devices(done), steps, on: true }, day);
    await must(viewer, markReady, { ids: devices(done) }, day);
  }
  if (begun.length > 0)
    await must(viewer, tickSteps, { ids: devices(begun), steps: ['imaged', 'vpn'], on: true }, day);
  const faulty = done.filter((person) => happens(`fault ${day}`, person.personnelNumber, 0.012));
  if (faulty.length > 0) {
    await must(viewer, reportFault, { ids: devices(faulty), reason: 'Akku lädt nicht' }, day);
  }
}

/** Kit given after the shift to a share of those who are due; a few do not come. */
export async function handOver({ viewer, day, leaves }: Scene, share: number): Promise<void> {
  const due = free(await duePeople(viewer, 'DEVICE_READY', day));
  const evening = share > 0.5;
  const missing = due.filter((person) => happens(`no-show ${day}`, person.personnelNumber, 0.008));
  const present = due.filter(
    (person) =>
      !missing.includes(person) &&
      happens(`hand over ${day}`, person.personnelNumber, share) &&
      (evening || !leaves('hand over', person)),
  );
  if (present.length > 0) await must(viewer, handOverAgents, { selection: ids(present), on: day }, day);
  if (missing.length > 0 && evening) await must(viewer, recordNoShow, { selection: ids(missing) }, day);
}

/** First sign-ins of those handed over on the days before; today it is still morning. */
export async function connect(scene: Scene, early: boolean): Promise<void> {
  const { viewer, day } = scene;
  const people = free(await duePeople(viewer, 'HANDED_OVER', day)).filter(
    (person) =>
      person.stageSince < day && happens(`connect ${day}`, person.personnelNumber, early ? 0.7 : 0.96),
  );
  if (people.length > 0) await must(viewer, connectNow, { agentIds: people.map((person) => person.id) }, day);
  const rejected = free(await duePeople(viewer, 'HANDED_OVER', day)).filter(
    (person) => person.stageSince < day && happens(`vpn ${day}`, person.personnelNumber, 0.5),
  );
  if (rejected.length > 0 && !early) {
    await must(viewer, openBlock, { selection: ids(rejected), kind: 'VPN_REJECTED' }, day);
  }
  if (!early) await goLiveAll(scene);
}

/** Leads confirm the first contact from home. */
export async function goLiveAll({ viewer, day, leaves }: Scene): Promise<void> {
  const people = free(await duePeople(viewer, 'CONNECTED', day)).filter(
    (person) => happens(`live ${day}`, person.personnelNumber, 0.94) && !leaves('confirm live', person),
  );
  if (people.length > 0) await must(viewer, goLive, { selection: ids(people), on: day, reason: 'Demo' }, day);
}

const hindrances = [
  { kind: 'SLOW_INTERNET' },
  { kind: 'NO_INTERNET' },
  { kind: 'CERTIFICATE_REJECTED' },
  { kind: 'ACCESSORY_MISSING' },
  { kind: 'CANNOT_WORK_FROM_HOME' },
  { kind: 'DECLARATION_REFUSED' },
] as const;

/** What keeps people from moving: blocks of all kinds, absences, and some who leave. */
export async function mishaps({ viewer, day, leaves }: Scene, until: string): Promise<void> {
  const near = [
    ...free(await duePeople(viewer, 'WAITING', until)),
    ...free(await duePeople(viewer, 'CLEARED', until)),
    ...free(await duePeople(viewer, 'DEVICE_ASSIGNED', until)),
  ];
  for (const hindrance of hindrances) {
    const stuck = near.filter(
      (person) =>
        (happens(`stuck ${day}`, person.personnelNumber, 0.035) ||
          (person.planned > day && leaves('block', person))) &&
        choose(`kind ${day}`, person.personnelNumber, hindrances) === hindrance,
    );
    if (stuck.length > 0) await must(viewer, openBlock, { selection: ids(stuck), kind: hindrance.kind }, day);
  }
  const away = near.filter((person) => happens(`away ${day}`, person.personnelNumber, 0.008));
  if (away.length > 0) {
    await must(viewer, recordAbsence, { selection: ids(away), from: day, until: addDays(day, 9) }, day);
  }
  const leaving = near.filter((person) => happens(`leave ${day}`, person.personnelNumber, 0.004));
  if (leaving.length > 0) {
    await must(
      viewer,
      withdraw,
      { selection: ids(leaving), kind: choose('why', day, ['LEFT', 'DECLINED'] as const) },
      day,
    );
  }
}

/** Most blocks are resolved within some days. */
export async function resolveOld({ viewer, day }: Scene, openedUntil: string): Promise<void> {
  const open = await openBlockIds(viewer, openedUntil);
  const solved = open.filter((block) => happens(`solve ${day}`, block.personnelNumber, 0.55));
  if (solved.length === 0) return;
  await must(
    viewer,
    resolveBlocks,
    { blockIds: solved.map((block) => block.id), resolution: 'erledigt' },
    day,
  );
}
