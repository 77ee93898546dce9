import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectGroup } from './project';

const group = fc.record({
  people: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 }),
  size: fc.integer({ min: 1, max: 40 }),
  last: fc.double({ min: -100, max: 100, noNaN: true }),
});

test('everybody of a group has a day, nobody less than none, whatever the threshold was before', () => {
  fc.assert(
    fc.property(group, ({ people, size, last }) => {
      const moved = Float64Array.from(people);
      projectGroup(moved, 0, moved.length, size, last);
      expect(moved.reduce((sum, each) => sum + each, 0)).toBeCloseTo(size, 6);
      expect(Math.min(...moved)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('all are lowered alike, down to nobody: the nearest division there is', () => {
  fc.assert(
    fc.property(group, ({ people, size, last }) => {
      const moved = Float64Array.from(people);
      const threshold = projectGroup(moved, 0, moved.length, size, last);
      people.forEach((before, column) =>
        expect(moved[column]!).toBeCloseTo(Math.max(0, before - threshold), 9),
      );
    }),
  );
});

test('the columns of other groups stay as they are', () => {
  const people = Float64Array.from([9, 1, 2, 9]);
  projectGroup(people, 1, 3, 5, 0);
  expect([...people]).toEqual([9, 2, 3, 9]);
});
