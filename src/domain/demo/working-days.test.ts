import { describe, expect, it } from 'vitest';
import { demoSettings } from './settings';
import { isWorkingDay, shiftWorkingDays, workingDayUpTo } from './working-days';

describe('working days of the demo', () => {
  it('are Monday to Friday without the holidays of all states', () => {
    const holidays = ['2020-04-10', '2020-04-13', '2020-05-01', '2020-05-21', '2020-06-01', '2020-12-25'];
    for (const day of [...holidays, '2020-03-14', '2020-03-15']) expect(isWorkingDay(day)).toBe(false);
    for (const day of ['2020-03-16', '2020-04-09', '2020-11-18']) expect(isWorkingDay(day)).toBe(true);
  });

  it('are counted over weekends and holidays, both ways', () => {
    expect(shiftWorkingDays('2020-04-09', 1)).toBe('2020-04-14');
    expect(shiftWorkingDays('2020-04-14', -1)).toBe('2020-04-09');
    expect(shiftWorkingDays('2020-12-23', 2)).toBe('2020-12-28');
  });

  it('make a Sunday count as the Friday before', () => {
    expect(workingDayUpTo('2026-11-22')).toBe('2026-11-20');
    expect(demoSettings('2026-11-22')).toMatchObject({ today: '2026-11-20', rolloutStart: '2026-11-13' });
  });
});
