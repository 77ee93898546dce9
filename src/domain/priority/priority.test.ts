import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandCount,
  bandOf,
  defaultPolicy,
  policyProblems,
  type Condition,
  type Policy,
  type PriorityFacts,
} from './policy';
import { previewPolicy } from './preview';

const facts: fc.Arbitrary<PriorityFacts> = fc.record({
  criticalCase: fc.boolean(),
  hasGround: fc.boolean(),
  hasOperationalReason: fc.boolean(),
  serviceLine: fc.constantFrom('MOBILE', 'FIXED'),
  center: fc.constantFrom('CGN', 'BER'),
});
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { kind: 'CRITICAL_CASE' },
    { kind: 'ANY_GROUND' },
    { kind: 'OPERATIONAL_REASON' },
  ),
  fc.constantFrom<Condition>({ kind: 'SERVICE_LINE', codes: ['MOBILE'] }, { kind: 'CENTER', codes: ['BER'] }),
);
const policy: fc.Arbitrary<Policy> = fc.record({
  rules: fc.array(
    fc.record({
      band: fc.integer({ min: 1, max: 4 }),
      when: fc.array(condition, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
  otherwise: fc.integer({ min: 1, max: 4 }),
});
const nobody: PriorityFacts = {
  criticalCase: false,
  hasGround: false,
  hasOperationalReason: false,
  serviceLine: 'FIXED',
  center: 'CGN',
};

describe('the band of an agent', () => {
  it('by default is 1 in a critical-case team or with a ground, else 2', () => {
    expect(bandOf(defaultPolicy, { ...nobody, criticalCase: true })).toBe(1);
    expect(bandOf(defaultPolicy, { ...nobody, hasGround: true })).toBe(1);
    expect(bandOf(defaultPolicy, { ...nobody, hasOperationalReason: true })).toBe(2);
    expect(bandOf(defaultPolicy, nobody)).toBe(2);
  });

  it('is that of the first rule whose conditions all hold', () => {
    const rules: Policy = {
      rules: [
        { band: 3, when: [{ kind: 'CRITICAL_CASE' }, { kind: 'CENTER', codes: ['BER'] }] },
        { band: 1, when: [{ kind: 'CRITICAL_CASE' }] },
      ],
      otherwise: 2,
    };
    expect(bandOf(rules, { ...nobody, criticalCase: true, center: 'BER' })).toBe(3);
    expect(bandOf(rules, { ...nobody, criticalCase: true })).toBe(1);
    expect(bandOf(rules, { ...nobody, center: 'BER' })).toBe(2);
  });

  it('always lies between 1 and the number of bands', () => {
    fc.assert(
      fc.property(policy, facts, (rules, one) => {
        const band = bandOf(rules, one);
        expect(band).toBeGreaterThanOrEqual(1);
        expect(band).toBeLessThanOrEqual(bandCount(rules));
      }),
    );
  });
});

describe('a policy', () => {
  it('may not join a ground with a center or line, which would give people away', () => {
    for (const other of [
      { kind: 'CENTER', codes: ['BER'] },
      { kind: 'SERVICE_LINE', codes: ['MOBILE'] },
    ] satisfies Condition[]) {
      const joined: Policy = { rules: [{ band: 1, when: [{ kind: 'ANY_GROUND' }, other] }], otherwise: 2 };
      expect(policyProblems(joined)).toEqual([{ code: 'GROUND_JOINED', rule: 0, band: 1 }]);
    }
  });

  it('leaves no band empty by its rules, and asks nothing twice', () => {
    expect(policyProblems({ rules: [{ band: 3, when: [{ kind: 'CRITICAL_CASE' }] }], otherwise: 2 })).toEqual(
      [{ code: 'BAND_GAP', rule: null, band: 1 }],
    );
    expect(
      policyProblems({
        rules: [{ band: 1, when: [{ kind: 'CRITICAL_CASE' }, { kind: 'CRITICAL_CASE' }] }],
        otherwise: 2,
      }),
    ).toEqual([{ code: 'CONDITION_TWICE', rule: 0, band: 1 }]);
    expect(policyProblems(defaultPolicy)).toEqual([]);
  });
});

describe('the preview of a policy', () => {
  const person = fc.tuple(facts, fc.integer({ min: 1, max: 3 })).map(([one, band]) => ({ ...one, band }));

  it('counts everybody once, as the bands would be', () => {
    fc.assert(
      fc.property(policy, fc.array(person, { maxLength: 60 }), (rules, people) => {
        const preview = previewPolicy(rules, people);
        preview.bands.forEach(({ band, now, then }) => {
          expect(now).toBe(people.filter((one) => one.band === band).length);
          if (then.kind === 'shown') {
            expect(then.value).toBe(people.filter((one) => bandOf(rules, one) === band).length);
          }
        });
        if (preview.changed.kind === 'shown') {
          expect(preview.changed.value).toBe(people.filter((one) => bandOf(rules, one) !== one.band).length);
        }
        expect(preview.rules).toHaveLength(rules.rules.length + 1);
      }),
    );
  });

  it('shows no count of 1 to 4 once a rule asks for a ground', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (people) => {
        const { bands, rules, changed } = previewPolicy(defaultPolicy, people);
        for (const cell of [...bands.map((one) => one.then), ...rules, changed]) {
          if (cell.kind === 'shown') expect(cell.value === 0 || cell.value >= 5).toBe(true);
        }
      }),
    );
  });
});
