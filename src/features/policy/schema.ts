import { z } from 'zod';
import type { SafeCell } from '@/domain/access/small-cells';
import { policySchema, type Policy, type PolicyProblem } from '@/domain/priority/policy';

export const savePolicySchema = z.strictObject({
  policy: policySchema,
  /** The version that was edited. */
  basedOn: z.number().int().min(1),
  reason: z.string().trim().min(1).max(500),
});

export type PolicyVersion = {
  number: number;
  policy: Policy;
  reason: string;
  by: string;
  /** ISO instant. */
  at: string;
};

export type PolicyPreview = {
  problems: PolicyProblem[];
  /** People by band now and under the policy that was asked for. */
  bands: { band: number; now: number; then: SafeCell }[];
  /** People whom each rule is the first to catch, then all others. */
  rules: SafeCell[];
  changed: SafeCell;
};

export type PolicyChoices = {
  lines: { value: string; label: string }[];
  centers: { value: string; label: string }[];
};
