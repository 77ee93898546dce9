import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@/domain/planning/day-number';
import { changesSchema, type Change } from './change';
import { readVariant, writeVariant } from './variant-text';

const date = fc.integer({ min: 18_000, max: 22_000 }).map(isoDate);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const code = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const amount = fc.nat(100_000);
const of = fc.constantFrom('handovers' as const, 'conversions' as const);
const span = { from: maybe(date), until: maybe(date) };
const kind = <K extends string>(name: K) => fc.constant(name);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: kind('move'), pool: code, from: date, to: date }),
  fc.record({ kind: kind('add'), pool: code, on: date, laptops: amount.map((n) => n + 1) }),
  fc.record({ kind: kind('cancel'), pool: code, on: date }),
  fc.record({ kind: kind('capacity'), of, center: code, perDay: amount, ...span }),
  fc.record({ kind: kind('capacities'), of, percent: fc.integer({ min: -100, max: 1000 }), ...span }),
  fc.record({ kind: kind('close'), center: maybe(code), on: date }),
  fc.record({ kind: kind('open'), center: maybe(code), on: date }),
  fc.record({ kind: kind('ceiling'), from: date, max: maybe(amount) }),
  fc.record({ kind: kind('team'), team: code, max: amount }),
  fc.record({ kind: kind('line'), line: code, max: maybe(amount) }),
  fc.record({ kind: kind('teams'), plus: fc.integer({ min: -1000, max: 1000 }) }),
  fc.record({
    kind: kind('order'),
    bands: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
  }),
);

describe('a variant as text', () => {
  it('is short and can be read by a person', () => {
    const text = writeVariant({
      name: 'Mehr Übergaben',
      changes: [
        { kind: 'capacity', of: 'handovers', center: 'K01', perDay: 40, from: '2020-03-30', until: null },
        { kind: 'add', pool: 'depot', on: '2020-03-26', laptops: 2000 },
        { kind: 'close', center: null, on: '2020-04-10' },
      ],
    });
    expect(text).toBe('Mehr Übergaben~k.handovers.K01.40.20200330.~a.depot.20200326.2000~z..20200410');
  });

  it('means the same when it is read again, whatever signs its names hold', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.array(change, { maxLength: 12 }),
        (name, changes) => {
          fc.pre(name.length <= 60 && changesSchema.safeParse(changes).success);
          const text = new URLSearchParams({ b: writeVariant({ name, changes }) }).toString();
          expect(readVariant(new URLSearchParams(text).get('b') ?? '')).toEqual({ name, changes });
        },
      ),
    );
  });

  it('is nothing where the text is none, and never an error', () => {
    for (const text of ['a~q.1', 'a~k.handovers', 'a~k.teatime.K01.4..', 'a%~', 'a~a.depot.20200231.5'])
      expect(readVariant(text)).toBeNull();
    expect(readVariant('x'.repeat(10_000))).toBeNull();
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const read = readVariant(text);
        if (read !== null) expect(readVariant(writeVariant(read))).toEqual(read);
      }),
    );
  });
});
