import { afterAll, expect, it } from 'vitest';
import { setUp } from '@/features/organisation/commands/set-up';
import { readFirstSteps } from '@/features/overview/queries/first-steps';
import { readOverview } from '@/features/overview/queries/overview';
import { runCommand } from '@/server/command';
import { closeDb, db } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { makeWorld } from '../../support/world';

afterAll(closeDb);

it('an installation without anything reads as empty, and its first steps as open', async () => {
  process.env['HEIMVORTEIL_TODAY'] = '2026-11-23';
  await runCommand(systemViewer(), setUp, { mode: 'EMPTY' });
  const overview = await readOverview(systemViewer());
  expect(overview).toMatchObject({
    standing: { all: 0, live: 0, withdrawn: 0, plannedLive: null, behind: null },
    plan: null,
    centers: [],
    waves: [],
    stuck: [],
    use: [],
    lastDate: null,
  });
  const steps = await readFirstSteps(systemViewer());
  expect(steps).toEqual({ centers: 0, lines: 0, teams: 0, devices: 0, agents: 0, policy: 0, plan: 0 });
});

it('what has been brought in is ticked, the plan stays open until one is published', async () => {
  await db().organisation.deleteMany();
  await makeWorld();
  const steps = await readFirstSteps(systemViewer());
  expect(steps).toEqual({ centers: 2, lines: 2, teams: 3, devices: 24, agents: 24, policy: 0, plan: 0 });
});
