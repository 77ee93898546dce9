import { describe, expect, it } from 'vitest';
import { findOvertakings, type Standing } from './overtaking';

const somebody: Standing = {
  id: 'a',
  center: 'K01',
  team: 'T1',
  line: 'MOBILE',
  band: 1,
  can: 'LAPTOP',
  route: 'LAPTOP',
  date: '2020-03-18',
  earliest: '2020-03-16',
  moved: false,
  holdsDevice: false,
  leftOut: null,
  held: false,
};
const other: Standing = { ...somebody, id: 'b', team: 'T2', band: 2, date: '2020-03-17' };
const free = { isFull: () => false };

describe('an overtaking', () => {
  it('is open where no limit tells why the later band goes first', () => {
    expect(findOvertakings([somebody, other], free)).toEqual([
      { overtakerId: 'b', overtakenId: 'a', happened: false, explained: null },
    ]);
  });

  it('does not exist between centers, inside a band or on the same day', () => {
    expect(findOvertakings([somebody, { ...other, center: 'K02' }], free)).toEqual([]);
    expect(findOvertakings([somebody, { ...other, band: 1 }], free)).toEqual([]);
    expect(findOvertakings([somebody, { ...other, date: '2020-03-18' }], free)).toEqual([]);
  });

  it('is explained by the route that the one cannot take', () => {
    const found = findOvertakings([somebody, { ...other, route: 'OWN_DESKTOP' }], free);
    expect(found[0]?.explained).toBe('ROUTE');
  });

  it('is explained by the earliest date', () => {
    const found = findOvertakings([{ ...somebody, earliest: '2020-03-18' }, other], free);
    expect(found[0]?.explained).toBe('EARLIEST');
  });

  it('is explained by the full floor of the team, but not when both are of that team', () => {
    const full = { isFull: (group: string, code: string) => group === 'team' && code === 'T1' };
    expect(findOvertakings([somebody, other], full)[0]?.explained).toBe('TEAM_FLOOR');
    expect(findOvertakings([somebody, { ...other, team: 'T1' }], full)[0]?.explained).toBeNull();
  });

  it('concerns the unplaced too, and names an open overtaker before an explained one', () => {
    const unplaced = { ...somebody, date: null, route: null };
    const found = findOvertakings(
      [unplaced, { ...other, route: 'OWN_DESKTOP' }, { ...other, id: 'c', date: '2020-03-20' }],
      free,
    );
    expect(found).toEqual([{ overtakerId: 'c', overtakenId: 'a', happened: false, explained: null }]);
  });

  it('that has happened is explained while the overtaken is held where it stands', () => {
    const gone = { ...other, moved: true };
    expect(findOvertakings([{ ...somebody, held: true }, gone], free)[0]).toMatchObject({
      happened: true,
      explained: 'HELD',
    });
    expect(findOvertakings([somebody, gone], free)[0]).toMatchObject({ happened: true, explained: null });
  });
});
