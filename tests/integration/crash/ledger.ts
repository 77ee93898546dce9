import { withClient } from '../../../scripts/lib/database.mjs';

type Acknowledged = { done: number; verdicts: number };

/** What the writers were told, to be held against what the database has. */
export class Ledger {
  readonly #acknowledged = new Map<string, Acknowledged>();
  /** Rows that were acknowledged, each with its own verdict. */
  writes = 0;

  note(changeSet: string, told: Acknowledged): void {
    this.#acknowledged.set(changeSet, told);
    this.writes += told.verdicts;
  }

  get changes(): number {
    return this.#acknowledged.size;
  }

  /**
   * Holds all that was acknowledged against the database: `lost` are rows of acknowledged changes that are not there as
   * they were told, `halves` changes of which the database has a part only.
   */
  async compare(url: string): Promise<{ lost: number; halves: number }> {
    const rows = await withClient(url, async (client) => {
      // Of each change that the database knows: what it was to have done, and what of it the trail tells.
      const found = await client.query<{ id: string; done: number | null; events: number }>(`
        SELECT c.id::text, (c.result->>'done')::int AS done, count(e.id)::int AS events
          FROM change_set c LEFT JOIN audit_event e ON e.change_set = c.id AND e.subject_type = 'agent'
         WHERE c.command IN ('agents.clear', 'agents.undoClearance') GROUP BY c.id`);
      return found.rows;
    });
    const known = new Map(rows.map((row) => [row.id, row]));
    let lost = 0;
    for (const [id, told] of this.#acknowledged) {
      const found = known.get(id);
      if (found?.done !== told.done || found.events !== told.done) lost += told.verdicts;
    }
    return { lost, halves: rows.filter((row) => row.done !== row.events).length };
  }
}
