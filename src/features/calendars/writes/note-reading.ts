import { db, sql } from '@/server/db';

/** Readings of one address within an hour; calendars ask once or twice. */
const mostAnHour = 60;

/** Notes that an address is read; false once it is read more often in an hour than any calendar needs. */
export async function noteReading(feedId: string): Promise<boolean> {
  const rows = await db().$queryRaw<{ reads: number }[]>(sql`
    UPDATE calendar_feed
       SET last_read_at = now(),
           hour_from = CASE WHEN hour_from > now() - interval '1 hour' THEN hour_from ELSE now() END,
           hour_reads = CASE WHEN hour_from > now() - interval '1 hour' THEN hour_reads + 1 ELSE 1 END
     WHERE id = ${feedId}::uuid RETURNING hour_reads AS reads`);
  return (rows[0]?.reads ?? 0) <= mostAnHour;
}
