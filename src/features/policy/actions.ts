'use server';

import { policySchema } from '@/domain/priority/policy';
import { actionFor } from '@/server/action';
import { readAction } from '@/server/read-action';
import { savePolicy } from './commands/save-policy';
import { preview } from './queries/preview';

export const savePolicyAction = actionFor(savePolicy);
export const previewPolicyAction = readAction('policy.write', policySchema, preview);
