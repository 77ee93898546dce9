import { beforeAll, describe, expect, it } from 'vitest';
import type { Variant } from '@/domain/what-if/change';
import { writeVariant } from '@/domain/what-if/variant-text';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { readWhatIf } from '@/features/what-if/queries/what-if';
import type { WhatIf, WhatIfQuestion } from '@/features/what-if/schema';
import { runCommand } from '@/server/command';
import { makeWorld, worldDay, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const made = await runCommand(world.viewers.manager, makeDraft, {});
  if (!made.ok) throw new Error(made.code);
  const published = await runCommand(world.viewers.manager, publishPlan, { planId: made.value.planId });
  if (!published.ok) throw new Error(published.code);
});

const textOf = (...changes: Variant['changes']) => writeVariant({ name: '', changes });
const question = (b: string | null, more: Partial<WhatIfQuestion> = {}): WhatIfQuestion => ({
  texts: { b, c: null, d: null },
  list: null,
  of: 'b',
  ...more,
});
async function ask(asked: WhatIfQuestion): Promise<WhatIf> {
  const answer = await readWhatIf(world.viewers.manager, asked, worldDay);
  if (answer === null) throw new Error('no answer');
  return answer;
}

describe('what if', () => {
  it('is a question of the manager alone', async () => {
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const)
      expect(await readWhatIf(world.viewers[role], question(null), worldDay)).toBeNull();
  });

  it('without a variant shows the plan in force: every promise is kept', async () => {
    const { asIs, columns, people } = await ask(question(null));
    expect(asIs).toMatchObject({ placed: 24, unplaced: 0, broken: { promises: 0 }, against: null });
    expect([columns, people]).toEqual([[], null]);
  });

  it('without changes moves nobody', async () => {
    const { asIs, columns } = await ask(question(textOf()));
    expect(columns[0]?.figures).toMatchObject({
      doneBy: asIs.doneBy,
      against: { earlier: 0, later: 0, added: 0, dropped: 0, agentDays: 0, endSooner: 0 },
    });
  });

  it('puts variants side by side with the plan as it is', async () => {
    const more = textOf({ kind: 'teams', plus: 1 });
    const { columns } = await ask({
      ...question(more),
      texts: { b: more, c: textOf({ kind: 'close', center: 'BER', on: worldDay }), d: null },
    });
    expect(columns.map(({ letter }) => letter)).toEqual(['b', 'c']);
    const [sooner, later] = columns.map(({ figures }) => figures?.against);
    expect(sooner).toMatchObject({ later: 0, dropped: 0, endSooner: 4 });
    expect(sooner?.centers.map(({ code }) => code)).toEqual(['CGN', 'BER']);
    expect(later).toMatchObject({ earlier: 0, centers: [{ code: 'BER', earlier: 0 }] });
    expect(columns[1]?.figures?.broken.reasons.map(({ resource }) => resource)).toContain('calendar');
  });

  it('orders bands without telling the planner what put anybody there', async () => {
    const { columns, asIs } = await ask(question(textOf({ kind: 'order', bands: [2, 1] })));
    expect(columns[0]?.figures?.byBand.map(({ band, agents }) => [band, agents])).toEqual(
      asIs.byBand.map(({ band, agents }) => [band, agents]),
    );
  });

  it('names the people who are late and what refused the promised day', async () => {
    const text = textOf({ kind: 'close', center: 'BER', on: '2026-11-25' });
    const { people } = await ask(question(text, { list: 'broken' }));
    expect(people).toMatchObject({ list: 'broken', of: 'b' });
    expect(people?.total).toBe(people?.rows.length);
    const first = people?.rows.find(({ before }) => before === '2026-11-25');
    expect(first).toMatchObject({
      team: 'BER-F01',
      after: '2026-11-26',
      reasons: [{ resource: 'calendar', key: 'BER' }],
    });
    const later = (await ask(question(text, { list: 'later' }))).people;
    expect(later?.rows.map(({ id }) => id).sort()).toEqual(people?.rows.map(({ id }) => id).sort());
  });

  it('is refused with its place and reason where a change cannot be made, and with nothing where it is none', async () => {
    const unknown = textOf({ kind: 'teams', plus: 1 }, { kind: 'cancel', pool: 'depot', on: '2026-12-24' });
    const { columns } = await ask(question(unknown));
    expect(columns[0]).toMatchObject({ problems: [{ index: 1, code: 'NO_DELIVERY' }], figures: null });
    const broken = await ask(question('a~k.%'));
    expect(broken.columns[0]).toMatchObject({ variant: null, problems: [], figures: null });
  });
});
