import { z } from 'zod';

/** What a rule asks of an agent; all conditions of a rule must hold. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('CRITICAL_CASE') }),
  z.strictObject({ kind: z.literal('ANY_GROUND') }),
  z.strictObject({ kind: z.literal('OPERATIONAL_REASON') }),
  z.strictObject({ kind: z.literal('SERVICE_LINE'), codes: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ kind: z.literal('CENTER'), codes: z.array(z.string().min(1)).min(1) }),
]);

/** One rule: whoever meets all its conditions and no earlier rule stands in its band. */
export const ruleSchema = z.strictObject({
  band: z.number().int().min(1).max(20),
  when: z.array(conditionSchema).min(1).max(5),
});

/** Ordered rules; whoever meets none stands in the band `otherwise`. */
export const policySchema = z.strictObject({
  rules: z.array(ruleSchema).max(50),
  otherwise: z.number().int().min(1).max(20),
});

export type Condition = z.infer<typeof conditionSchema>;
export type PolicyRule = z.infer<typeof ruleSchema>;
export type Policy = z.infer<typeof policySchema>;

/** What the policy knows of an agent. Which ground it is, nobody passes in. */
export type PriorityFacts = {
  readonly criticalCase: boolean;
  readonly hasGround: boolean;
  readonly hasOperationalReason: boolean;
  readonly serviceLine: string;
  readonly center: string;
};

/** The default of the case: critical-case teams and personal grounds first, then all others. */
export const defaultPolicy: Policy = {
  rules: [
    { band: 1, when: [{ kind: 'CRITICAL_CASE' }] },
    { band: 1, when: [{ kind: 'ANY_GROUND' }] },
  ],
  otherwise: 2,
};

function holds(condition: Condition, facts: PriorityFacts): boolean {
  switch (condition.kind) {
    case 'CRITICAL_CASE':
      return facts.criticalCase;
    case 'ANY_GROUND':
      return facts.hasGround;
    case 'OPERATIONAL_REASON':
      return facts.hasOperationalReason;
    case 'SERVICE_LINE':
      return condition.codes.includes(facts.serviceLine);
    case 'CENTER':
      return condition.codes.includes(facts.center);
  }
}

/** The band of an agent: that of the first rule that holds. Never the reason. */
export function bandOf(policy: Policy, facts: PriorityFacts): number {
  const rule = policy.rules.find((one) => one.when.every((condition) => holds(condition, facts)));
  return rule ? rule.band : policy.otherwise;
}

/** The number of bands: the highest that any rule gives. */
export function bandCount(policy: Policy): number {
  return Math.max(policy.otherwise, ...policy.rules.map((rule) => rule.band));
}

export type PolicyProblem = {
  readonly code: 'BAND_GAP' | 'GROUND_JOINED' | 'CONDITION_TWICE';
  readonly rule: number | null;
  readonly band: number | null;
};

/**
 * What is wrong with a policy beyond its form: a band that no rule gives, a condition twice in one
 * rule, and a ground joined with a center or line (it would give people away).
 */
export function policyProblems(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const used = new Set([policy.otherwise, ...policy.rules.map((rule) => rule.band)]);
  for (let band = 1; band <= bandCount(policy); band += 1) {
    if (!used.has(band)) problems.push({ code: 'BAND_GAP', rule: null, band });
  }
  policy.rules.forEach((rule, index) => {
    const kinds = rule.when.map((condition) => condition.kind);
    if (new Set(kinds).size !== kinds.length)
      problems.push({ code: 'CONDITION_TWICE', rule: index, band: rule.band });
    if (kinds.includes('ANY_GROUND') && (kinds.includes('CENTER') || kinds.includes('SERVICE_LINE'))) {
      problems.push({ code: 'GROUND_JOINED', rule: index, band: rule.band });
    }
  });
  return problems;
}
