import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKinds, defaultOwner } from './block-owners';
import { canBeAbsent, canBlock, canMissHandOver } from './outcomes';
import { stages } from './stages';
import { readWithdrawalReason, withdrawalKinds, withdrawalReason } from './withdrawal-reason';
import { dateOfAge, workingAge } from './working-age';
import { addDays, isoWeekday } from '@/lib/dates';

describe('outcomes', () => {
  it('a hand-over can be missed only once its date has come and before the kit is given', () => {
    const today = '2026-11-23';
    expect(canMissHandOver({ stage: 'DEVICE_READY', promisedDate: today, today })).toEqual({ ok: true });
    expect(canMissHandOver({ stage: 'CLEARED', promisedDate: '2026-11-20', today })).toEqual({ ok: true });
    expect(canMissHandOver({ stage: 'DEVICE_READY', promisedDate: '2026-11-24', today })).toMatchObject({
      code: 'NO_APPOINTMENT',
    });
    expect(canMissHandOver({ stage: 'HANDED_OVER', promisedDate: today, today })).toMatchObject({
      code: 'WRONG_STAGE',
    });
  });

  it('nobody who has left is blocked or absent', () => {
    expect(canBlock({ stage: 'WITHDRAWN', openOfThisKind: false }).ok).toBe(false);
    expect(canBeAbsent('WITHDRAWN').ok).toBe(false);
    expect(stages.filter((stage) => canBeAbsent(stage).ok)).toEqual([
      'WAITING',
      'CLEARED',
      'DEVICE_ASSIGNED',
      'DEVICE_READY',
    ]);
  });

  it('every kind of block has an owner of the house, never an outside party without a name', () => {
    for (const kind of blockKinds) expect(defaultOwner(kind)).not.toBe('OUTSIDE');
  });

  it('a reason for leaving is read back as it was given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withdrawalKinds), fc.string(), (kind, words) => {
        const text = words.trim();
        expect(readWithdrawalReason(withdrawalReason(kind, text))).toEqual({ kind, text });
      }),
    );
  });
});

describe('age in working days', () => {
  const date = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));

  it('counts the working days after a date up to today', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (since, days) => {
        const between = Array.from({ length: days }, (_, index) => addDays(since, index + 1));
        const expected = between.filter((one) => isoWeekday(one) <= 5).length;
        expect(workingAge(since, addDays(since, days))).toBe(expected);
      }),
    );
  });

  it('finds the last date of an age', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (today, age) => {
        const found = dateOfAge(age, today);
        expect(workingAge(found, today)).toBe(age);
        expect(workingAge(addDays(found, 1), today)).toBe(age - 1);
      }),
    );
  });
});
