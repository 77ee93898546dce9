import { Prisma } from '@/generated/prisma/client';
import type { Tx } from './db';

/** The tables that grow by thousands of rows in one change. */
export type BulkTable =
  'agent' | 'device' | 'team' | 'placement' | 'overtaking' | 'assignment' | 'priority_ground';

/**
 * Tells the planner of the database what a bulk change has made of these tables, at once: its own turn
 * comes a minute later, and until then joins over thousands of rows are planned as if there were ten.
 */
export async function refreshStatistics(tx: Tx, tables: readonly BulkTable[]): Promise<void> {
  for (const table of tables) await tx.$executeRaw(Prisma.raw(`ANALYZE ${table}`));
}
