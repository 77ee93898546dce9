import type { Verdict } from '@/features/agents/schema';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import type { ChangedRow } from '../queries/changed-rows';
import type { Change } from '../queries/find-change';

/** What a way back works with. */
export type Undoing = {
  readonly context: CommandContext;
  readonly change: Change;
  readonly reason: string;
  /** Whom the way back may reach (on agent a, team t) and what (on device d). */
  readonly agents: Sql;
  readonly devices: Sql;
};

/** Why rows were not taken back; those that are not in it were. */
export type Refused = ReadonlyMap<ChangedRow, string>;

/** Takes rows back, set-wise. */
export type Undoer = (undoing: Undoing, rows: readonly ChangedRow[]) => Promise<Refused>;

/** Of one's own change what one still reaches; of others' all of it. */
export function undoingOf(context: CommandContext, change: Change, reason: string): Undoing {
  const all = sql`true`;
  const { permission } = change.rule;
  return {
    context,
    change,
    reason,
    agents: change.others ? all : agentScope(context.viewer, permission),
    devices: change.others ? all : deviceScope(context.viewer, permission),
  };
}

export const idsOf = (rows: readonly ChangedRow[]): string[] => rows.map((row) => row.id);

/** The refusals among verdicts on the rows' own ids. */
export function refusedBy(rows: readonly ChangedRow[], verdicts: readonly Verdict[]): Refused {
  const codes = new Map(verdicts.flatMap((one) => (one.ok ? [] : [[one.id, one.code] as const])));
  return refusedWhere(rows, (row) => codes.get(row.id) ?? null);
}

/** The rows of which `codeOf` knows why they stay. */
export function refusedWhere(
  rows: readonly ChangedRow[],
  codeOf: (row: ChangedRow) => string | null,
): Refused {
  return new Map(
    rows.flatMap((row) => {
      const code = codeOf(row);
      return code === null ? [] : [[row, code] as const];
    }),
  );
}

/** All rows but those whose id was done: something else has been done with them since. */
export const refusedBut = (rows: readonly ChangedRow[], done: ReadonlySet<string>): Refused =>
  refusedWhere(rows, (row) => (done.has(row.id) ? null : 'BUILT_ON'));
