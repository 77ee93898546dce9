import { z } from 'zod';
import { nameFromEmail } from '@/domain/access/name-from-email';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { linkDays, type LinkOutcome } from '../schema';
import { writeLinks } from '../writes/links';

/** Opens accounts for all team leads whom the roster names by e-mail only, each with its role and a link. */
export const createLeads = defineCommand({
  name: 'users.createLeads',
  permission: 'user.write',
  input: z.strictObject({ days: z.number().int().min(1).max(linkDays.most).default(linkDays.usual) }),
  run: async (context, { days }): Promise<LinkOutcome> => {
    const { tx, today, trail } = context;
    const emails = await tx.$queryRaw<{ email: string }[]>(sql`
      SELECT DISTINCT l.email FROM team_lead l JOIN team t ON t.id = l.team_id AND t.archived_at IS NULL
       WHERE (l.until IS NULL OR l.until >= ${today}::date) AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.email = l.email)
       ORDER BY l.email`);
    if (emails.length === 0) refuse('NOTHING_TO_DO');
    const rows = JSON.stringify(emails.map(({ email }) => ({ email, name: nameFromEmail(email) })));
    const made = await tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO app_user (email, name) SELECT email, name FROM json_to_recordset(${rows}::json) AS r(email text, name text)
      ON CONFLICT (email) DO NOTHING RETURNING id::text`);
    const ids = made.map((user) => user.id);
    await tx.$executeRaw(
      sql`INSERT INTO user_role (user_id, role) SELECT x, 'TEAM_LEAD' FROM unnest(${ids}::uuid[]) x`,
    );
    await trail(
      ids.map((id) => ({
        action: 'user.created' as const,
        subjectType: 'user' as const,
        subjectId: id,
        after: { TEAM_LEAD: '' },
      })),
    );
    return { links: await writeLinks(context, ids, days), refused: [] };
  },
});
