import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { userFilterSql } from '../queries/user-sql';
import { makeLinksSchema, type LinkOutcome } from '../schema';
import { writeLinks } from '../writes/links';

/** One-time links that set a password, for one account or for hundreds; closed accounts get none. */
export const makeLinks = defineCommand({
  name: 'users.makeLinks',
  permission: 'user.write',
  input: makeLinksSchema,
  run: async (context, { selection, days }): Promise<LinkOutcome> => {
    const where =
      'ids' in selection
        ? sql`u.id = ANY(${selection.ids}::uuid[]) AND NOT u.system`
        : sql`${userFilterSql(selection.filter)} AND u.id <> ALL(${selection.except}::uuid[])`;
    const found = await context.tx.$queryRaw<{ id: string; active: boolean }[]>(
      sql`SELECT u.id::text, u.active FROM app_user u WHERE ${where} ORDER BY u.id FOR UPDATE OF u`,
    );
    if (found.length === 0) refuse('NOT_FOUND');
    const known = new Set(found.map((user) => user.id));
    const missing = 'ids' in selection ? selection.ids.filter((id) => !known.has(id)) : [];
    const open = found.filter((user) => user.active).map((user) => user.id);
    return {
      links: await writeLinks(context, open, days),
      refused: [
        ...found.filter((user) => !user.active).map((user) => ({ id: user.id, code: 'INACTIVE' })),
        ...missing.map((id) => ({ id, code: 'NOT_FOUND' })),
      ],
    };
  },
});
