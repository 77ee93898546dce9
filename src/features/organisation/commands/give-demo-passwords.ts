import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { hashPassword } from '@/server/password';
import { readOrganisation } from '../queries';
import { demoPassword } from '../schema';

/** Gives the demo accounts their known password; refused in every other mode. */
export const giveDemoPasswords = defineCommand({
  name: 'organisation.giveDemoPasswords',
  permission: 'settings.write',
  input: z.strictObject({ emails: z.array(z.email()).min(1).max(50) }),
  run: async ({ tx }, { emails }) => {
    if ((await readOrganisation(tx))?.mode !== 'DEMO') refuse('NOT_ALLOWED');
    const hash = await hashPassword(demoPassword);
    const done = await tx.$executeRaw(sql`
      UPDATE app_user SET password_hash = ${hash}, must_change = false WHERE email = ANY(${emails}::text[]) AND NOT system`);
    return { accounts: done };
  },
});
