import type { Client } from 'pg';
import { withClient } from '../../scripts/lib/database.mjs';

/** What stands in a table: how many rows, and a digest of all of them in every column. */
export type Contents = Record<string, { rows: number; digest: string }>;

async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

/** All tables of a database, for comparing two of them. What the migrations note of themselves is no content. */
export function contentsOf(url: string): Promise<Contents> {
  return withClient(url, async (client: Client) => {
    const contents: Contents = {};
    for (const name of await tablesOf(client)) {
      if (name === '_prisma_migrations') continue;
      const { rows } = await client.query<{ rows: number; digest: string }>(
        `SELECT count(*)::int AS rows, coalesce(md5(string_agg(x.t, E'\\n' ORDER BY x.t COLLATE "C")), '') AS digest
           FROM (SELECT t::text AS t FROM "${name}" t) x`,
      );
      if (rows[0]) contents[name] = rows[0];
    }
    return contents;
  });
}
