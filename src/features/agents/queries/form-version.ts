import { db, sql } from '@/server/db';

/** The form version that was recorded last anywhere: what a new declaration most likely has. */
export async function latestFormVersion(): Promise<string> {
  const rows = await db().$queryRaw<{ form: string }[]>(
    sql`SELECT form_version AS form FROM declaration ORDER BY recorded_at DESC LIMIT 1`,
  );
  return rows[0]?.form ?? '1';
}
