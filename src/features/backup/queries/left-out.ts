import type { FileChoice } from '../schema';

/** What of a table goes into a file: nothing, or its rows that meet a condition, with expressions for some columns. */
export type Share = { readonly where: string; readonly columns: Readonly<Record<string, string>> };

const whole: Share = { where: 'true', columns: {} };

/** The schema's steps are made anew; whoever was signed in signs in again, lest a session that was ended since comes back. */
const inNoFile = new Set(['_prisma_migrations', 'session']);
/** What opens a door: one-time links and the addresses of calendars. */
const secrets = new Set(['activation_link', 'calendar_feed']);
const grounds = new Set(['priority_ground', 'ground_read']);

/** Files of grounds tell who has one by their rows alone. */
const withoutGrounds: Readonly<Record<string, Share>> = {
  import: { where: `kind <> 'grounds'`, columns: {} },
  import_row: { where: `import_id IN (SELECT id FROM import WHERE kind <> 'grounds')`, columns: {} },
};

/** What of a table goes into a file; null for nothing at all. */
export function shareOf(table: string, { kind, withGrounds }: FileChoice): Share | null {
  if (inNoFile.has(table)) return null;
  if (kind === 'backup') return whole;
  if (secrets.has(table) || (grounds.has(table) && !withGrounds)) return null;
  if (table === 'app_user') return { where: 'true', columns: { password_hash: 'NULL::text' } };
  return (withGrounds ? undefined : withoutGrounds[table]) ?? whole;
}
