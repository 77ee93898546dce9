import type { PoolClient } from 'pg';

/** A table of the state with its columns, generated ones aside. */
export type TableShape = { readonly name: string; readonly columns: readonly string[] };

/** A name as SQL writes it; anything that no migration of ours would use is refused. */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a name of ours: ${name}`);
  return `"${name}"`;
}

const ofNoExtension = (oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend x WHERE x.objid = ${oid} AND x.deptype = 'e')`;

/** All tables, by name; those of the background's queue stand in a schema of their own and are made anew. */
export async function readTables(client: PoolClient): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND ${ofNoExtension('c.oid')}
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/** The names of all sequences. */
export async function readSequences(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND ${ofNoExtension('c.oid')} ORDER BY 1`);
  return rows.map((row) => row.name);
}

/** The steps of the schema that the database has; empty where it has none. */
export async function readSteps(client: PoolClient): Promise<{ name: string; checksum: string }[]> {
  const { rows: found } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`,
  );
  if (!found[0]?.present) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(`
    SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`);
  return rows;
}

/** References between tables, as they are to be made again. */
export async function readReferences(
  client: PoolClient,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}
