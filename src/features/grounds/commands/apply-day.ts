import { z } from 'zod';
import { recomputeBands } from '@/features/policy/writes/bands';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';

/**
 * What begins or ends by date: grounds become valid or run out, and bands follow, set-wise. Run by the
 * system at the start of a day and at the start of the program; a second time changes nothing, and a day
 * that was missed is made up for.
 */
export const applyDay = defineCommand({
  name: 'grounds.applyDay',
  permission: 'settings.write',
  input: z.strictObject({}),
  run: async (context) => ({
    changed: await recomputeBands(
      context,
      sql`EXISTS (SELECT 1 FROM priority_ground own WHERE own.agent_id = a.id)`,
    ),
  }),
});
