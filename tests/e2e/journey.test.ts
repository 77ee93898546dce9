import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { activate } from '../support/sign-in';
import { expectSumsOnly } from './journey/auditor';
import { addFirstAdmin, createAccount, createLeads, password, signInFirst } from './journey/accounts';
import { books, doers, tagOf } from './journey/books';
import * as it from './journey/it-staff';
import * as lead from './journey/lead';
import * as manager from './journey/manager';
import { recordGround } from './journey/officer';
import { delivered, files, people, teams, today } from './journey/organisation';

test.use({ template: 'empty', environment: { HEIMVORTEIL_TODAY: today } });

test('a small organisation goes from an empty database to all live by the pages alone', async ({
  application,
  newPerson,
}) => {
  test.setTimeout(480_000);
  const enter = async (): Promise<Page> => (await newPerson()).newPage();
  const admin = await enter();
  const links = { manager: '', ines: '', it: '', officer: '', auditor: '' };

  await test.step('the first admin comes from the command line and sets a password of one’s own', async () => {
    await signInFirst(admin, await addFirstAdmin(application));
  });
  await test.step('the admin opens the other accounts', async () => {
    links.manager = await createAccount(admin, people.manager, 'Rollout-Management');
    links.ines = await createAccount(admin, people.ines, 'Teamleitung');
    links.it = await createAccount(admin, people.it, 'IT vor Ort', 'alle Servicecenter');
    links.officer = await createAccount(admin, people.officer, 'Personalstelle', 'alle Servicecenter');
    links.auditor = await createAccount(admin, people.auditor, 'Betriebsrat und Revision');
  });

  const [boss, ines, jonas, toni, officer, auditor] = await Promise.all(Array.from({ length: 6 }, enter));
  if (!boss || !ines || !jonas || !toni || !officer || !auditor) throw new Error('six people come in');
  await test.step('everybody sets a password by the link and lands at the own workplace', async () => {
    await activate(boss, links.manager, password, '/overview');
    await activate(ines, links.ines, password, '/team');
    await activate(toni, links.it, password, '/workbench');
    await activate(officer, links.officer, password, '/grounds');
    await activate(auditor, links.auditor, password, '/aggregates');
  });

  await test.step('the manager reads the files in; a wrong team is named and nothing is taken over', async () => {
    await manager.importFile(boss, 'Servicecenter', files.centers);
    await manager.importFile(boss, 'Servicebereiche', files.lines);
    await manager.importFile(boss, 'Teams', files.teams);
    await manager.importFile(boss, 'Geräte', files.devices);
    await manager.offerFile(boss, 'Kundenberater', files.agents.replace('Lea;L1;', 'Lea;L9;'));
    await expect(boss.getByRole('main').getByText('L9').first()).toBeVisible();
    await expect(boss.getByRole('button', { name: '11 Zeilen übernehmen' })).toBeDisabled();
    await manager.importFile(boss, 'Kundenberater', files.agents);
    await manager.importFile(boss, 'Lieferungen', files.deliveries);
    await manager.offerFile(boss, 'Kundenberater', files.agents);
    await expect(boss.getByText('Die Datei ändert nichts')).toBeVisible();
  });
  await test.step('the lead whom only the teams name gets an account in one step', async () => {
    await activate(jonas, await createLeads(admin), password, '/team');
  });

  await test.step('a personal ground and a new policy put people in bands', async () => {
    await recordGround(officer, '3003', 'Kai Kern', 'Alleinerziehend');
    await manager.changePolicy(boss);
    await manager.expectBand(boss, 1, [...teams.K1, 'Kai Kern']);
    await manager.expectBand(boss, 2, [...teams.K2, 'Gero Graf']);
    await manager.expectBand(boss, 3, ['Ivo Imhof', 'Jule Jahn', 'Lea Lutz']);
  });
  await test.step('IT books the delivery in, and the manager plans and publishes', async () => {
    await it.receive(toni, 'L-2026-1', delivered);
    await manager.draft(boss);
    await expect(boss.getByText('11 Platzierungen')).toBeVisible();
    await manager.publish(boss, 1);
  });

  await test.step('the leads clear, one of them by mistake', async () => {
    await lead.clearTeam(ines, 'K1', teams.K1);
    await lead.clearTeam(ines, 'K2', teams.K2);
    await lead.clearTeam(jonas, 'L1', teams.L1);
    await lead.clearByMistake(jonas, 'L1', 'Lea Lutz');
  });
  await test.step('the manager assigns the wave and IT prepares it by keyboard', async () => {
    await manager.assignWave(boss, 11, '11 Geräte zugeordnet: 8 Laptops, 3 eigene Desktops.');
    await it.prepareQueue(toni, 11);
  });
  await test.step('a faulty device and a withdrawal send two people back, who get their kit anew', async () => {
    await it.reportFault(toni, await tagOf(application, '1004'));
    await lead.withdrawAndReturn(jonas, 'L1', 'Ivo Imhof');
    await manager.expectFront(boss, 'Dirk Dietz');
    await manager.draft(boss);
    await manager.publish(boss, 2);
    await manager.assignSelected(
      boss,
      ['Dirk Dietz', 'Ivo Imhof'],
      '2 Geräte zugeordnet: 2 Laptops, 0 eigene Desktops.',
    );
    await it.prepareQueue(toni, 2);
  });

  await test.step('a block holds one person back until IT resolves it', async () => {
    await lead.reportBlock(ines, 'K2', 'Emil Ebert', 'Zubehör fehlt');
    await lead.handOver(ines, 'K1', 4);
    await lead.handOver(ines, 'K2', 2);
    await it.resolveBlock(toni, 'Emil Ebert');
  });
  await test.step('IT hands the rest over, by scan and from the list', async () => {
    await it.handOverByScan(toni, [await tagOf(application, '2001'), await tagOf(application, '3001')]);
    await it.handOverFromList(toni, 3);
  });
  await test.step('the first sign-ins connect them and the leads confirm live', async () => {
    const numbers = ['1001', '1002', '1003', '1004', '2001', '2002', '2004', '3001', '3002', '3003', '3004'];
    await it.connect(toni, numbers, '9999');
    await lead.confirmLive(ines, 'K1', 4);
    await lead.confirmLive(ines, 'K2', 3);
    await lead.confirmLive(jonas, 'L1', 4);
  });

  await test.step('pages, counters, devices and trail agree that all are live', async () => {
    const now = await books(application);
    expect(now.stages).toEqual({ LIVE: 12 });
    expect(now.counters).toEqual({ LIVE: 12 });
    expect(now.devices).toEqual({ IN_USE: 11, FAULTY: 1 });
    expect(now.assignments).toEqual({ active: 11 });
    expect(now.openBlocks).toEqual({});
    expect(now.wrongPools).toEqual({});
    expect(now.trail).toMatchObject({
      'import.applied': 6,
      'ground.recorded': 1,
      'policy.changed': 1,
      'plan.published': 2,
      'agent.cleared': 12,
      'agent.clearanceUndone': 1,
      'agent.assigned': 13,
      'agent.ready': 13,
      'agent.faulted': 1,
      'agent.withdrawn': 1,
      'agent.returned': 1,
      'block.opened': 1,
      'block.resolved': 1,
      'agent.handedOver': 11,
      'agent.connected': 11,
      'agent.live': 11,
    });
    expect(await doers(application, 'agent.live')).toEqual([people.ines.email, people.jonas.email]);
    expect(await doers(application, 'agent.connected')).toEqual([people.it.email]);
    expect(await doers(application, 'ground.recorded')).toEqual([people.officer.email]);
    await manager.expectAllLive(boss, 12);
    await manager.expectTrail(boss, people.jonas.name, 'Live von zu Hause', 'Ivo Imhof');
    await expectSumsOnly(auditor, 12, [...teams.K1, ...teams.K2, ...teams.L1]);
  });
});
