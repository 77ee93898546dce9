import { describe, expect, it } from 'vitest';
import { canMerge, canSplit, ceilingOn, cutWaves } from './waves';

const ceilings = [
  { from: '2020-03-16', max: 5000 },
  { from: '2020-03-23', max: 9500 },
];

describe('waves', () => {
  it('are cut where the ceiling changes', () => {
    const waves = cutWaves(['2020-03-16', '2020-03-17', '2020-03-24'], ceilings, []);
    expect(waves).toEqual([
      { from: '2020-03-16', until: '2020-03-22', name: '', ceiling: 5000 },
      { from: '2020-03-23', until: '2020-03-24', name: '', ceiling: 9500 },
    ]);
  });

  it('take boundaries and names over from the plan before, by date', () => {
    const before = [
      { from: '2020-03-16', until: '2020-03-17', name: 'Pilot' },
      { from: '2020-03-18', until: '2020-03-20', name: '' },
    ];
    const waves = cutWaves(['2020-03-17', '2020-03-19', '2020-03-23'], ceilings, before);
    expect(waves.map((wave) => [wave.from, wave.until, wave.name])).toEqual([
      ['2020-03-17', '2020-03-17', 'Pilot'],
      ['2020-03-18', '2020-03-22', ''],
      ['2020-03-23', '2020-03-23', ''],
    ]);
  });

  it('without any placement do not exist', () => {
    expect(cutWaves([], ceilings, [])).toEqual([]);
    expect(
      cutWaves(['2020-03-16', '2020-03-30'], [{ from: '2020-03-18', max: 1 }, ...ceilings], []),
    ).toHaveLength(2);
  });

  it('stand under no ceiling before the first one', () => {
    expect(ceilingOn(ceilings, '2020-03-15')).toBeNull();
    expect(ceilingOn(ceilings, '2020-04-01')).toBe(9500);
  });

  it('merge only with their neighbour under the same ceiling, and split only inside', () => {
    const one = { from: '2020-03-16', until: '2020-03-18', number: 1 };
    const two = { from: '2020-03-19', until: '2020-03-22', number: 2 };
    const three = { from: '2020-03-23', until: '2020-03-27', number: 3 };
    expect(canMerge(one, two, ceilings)).toEqual({ ok: true });
    expect(canMerge(two, three, ceilings)).toEqual({ ok: false, code: 'CEILING_BETWEEN' });
    expect(canMerge(one, three, ceilings)).toEqual({ ok: false, code: 'NOT_NEIGHBOURS' });
    expect(canSplit(one, '2020-03-17')).toEqual({ ok: true });
    expect(canSplit(one, '2020-03-16')).toEqual({ ok: false, code: 'OUTSIDE' });
  });
});
