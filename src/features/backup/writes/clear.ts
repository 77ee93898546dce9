import type { PoolClient } from 'pg';
import { quoted, readTables } from '../queries/catalog';
import { FileFault } from '../schema';

/** What a new installation has by itself, before anybody works with it. */
const fromTheStart = new Set([
  '_prisma_migrations',
  'organisation',
  'app_user',
  'change_set',
  'audit_event',
  'checklist',
  'priority_policy',
  'holiday',
  'forecast',
  'help_ranking',
]);

/** Refuses a database in which anything stands that a new installation does not have by itself. */
export async function refuseFilled(client: PoolClient): Promise<void> {
  for (const { name } of await readTables(client)) {
    const own = name === 'app_user' ? 'WHERE NOT system' : fromTheStart.has(name) ? 'WHERE false' : '';
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM ${quoted(name)} ${own}) AS filled`,
    );
    if (rows[0]?.filled) throw new FileFault('NOT_EMPTY', name);
  }
}

/** Takes all tables, types and functions of an empty installation away, so that a file finds the schema it was made with. */
export async function clear(client: PoolClient): Promise<void> {
  await client.query(`
    DO $$
    DECLARE one record;
    BEGIN
      FOR one IN SELECT c.oid::regclass AS name FROM pg_class c
                  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.objid = c.oid AND x.deptype = 'e') LOOP
        EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', one.name);
      END LOOP;
      FOR one IN SELECT p.oid::regprocedure AS name FROM pg_proc p
                  WHERE p.pronamespace = 'public'::regnamespace
                    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.objid = p.oid AND x.deptype = 'e') LOOP
        EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', one.name);
      END LOOP;
      FOR one IN SELECT t.oid::regtype AS name FROM pg_type t
                  WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'
                    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.objid = t.oid AND x.deptype = 'e') LOOP
        EXECUTE format('DROP TYPE IF EXISTS %s CASCADE', one.name);
      END LOOP;
    END $$`);
}
