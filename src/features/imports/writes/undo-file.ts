import type { Outcome } from '@/domain/importing/compare/outcome';
import { columnKey, type Change, type FieldValue } from '@/domain/importing/compare/outcome';
import type { ImportKind } from '@/domain/importing/kinds';
import type { FieldsOf, KnownOf, Stored } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { loadKnown } from '../queries/known';
import { applyOutcomes } from './apply';

/** The kinds whose changed rows change back by the same writes that changed them. */
export type RestorableKind = Exclude<ImportKind, 'grounds' | 'users'>;

/** What is known of each row of a kind, by its key. */
const storedOf: { [K in RestorableKind]: (known: KnownOf[K]) => ReadonlyMap<string, Stored<FieldsOf[K]>> } = {
  centers: (known) => known.centers,
  'service-lines': (known) => known.serviceLines,
  teams: (known) => known.teams,
  agents: (known) => known.agents,
  devices: (known) => known.devices,
  deliveries: (known) => known.deliveries,
};

type KeptRow = { key: string; changes: Change[] };

/**
 * Gives the rows with these ids the values back that a file has changed, through the writes that changed them: bands,
 * promises and stock follow as they do for any file. Answers why rows were left as they are, by id.
 */
export async function restoreRows<K extends RestorableKind>(
  context: CommandContext,
  kind: K,
  importId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  if (ids.length === 0) return refused;
  const known = await loadKnown(kind, context.tx, context.viewer);
  const wanted = new Set(ids);
  const changes = new Map((await changedRows(context, importId)).map((row) => [row.key, row.changes]));
  const outcomes: Outcome<FieldsOf[K]>[] = [];
  const found = new Set<string>();
  for (const [key, row] of storedOf[kind](known)) {
    const changed = wanted.has(row.id) ? changes.get(key) : undefined;
    if (!changed) continue;
    found.add(row.id);
    const back = changedBack(row, changed);
    const code = back.length === 0 ? null : obstacle(kind, known, row, back);
    if (code) refused.set(row.id, code);
    else if (back.length > 0)
      outcomes.push({ verdict: 'changed', line: 0, before: row, ...targetOf(row, back) });
  }
  for (const id of ids) if (!found.has(id)) refused.set(id, 'NOT_FOUND');
  const settled =
    kind === 'agents' ? withoutTakenDesks(outcomes, known as KnownOf['agents'], refused) : outcomes;
  if (settled.length > 0) await applyOutcomes(kind, context, settled);
  return refused;
}

async function changedRows({ tx }: CommandContext, importId: string): Promise<KeptRow[]> {
  return tx.$queryRaw<KeptRow[]>(
    sql`SELECT coalesce(key, '') AS key, changes FROM import_row WHERE import_id = ${importId}::uuid AND verdict = 'changed'`,
  );
}

/** The changes turned round, as far as the row does not have the old value already. */
function changedBack<F extends object>(row: Stored<F>, changes: readonly Change[]): Change[] {
  return changes.flatMap(({ field, before }) => {
    const now = valueOf(row, field);
    return JSON.stringify(now) === JSON.stringify(before) ? [] : [{ field, before: now, after: before }];
  });
}

const valueOf = (row: object, field: string): FieldValue =>
  (Object.entries(row).find(([name]) => columnKey(name) === field)?.[1] as FieldValue | undefined) ?? null;

function targetOf<F extends object>(
  row: Stored<F>,
  changes: readonly Change[],
): { target: F; changes: Change[] } {
  const old = new Map(changes.map((change) => [change.field, change.after]));
  const fields = Object.entries(row).map(([name, value]) => [
    name,
    old.has(columnKey(name)) ? old.get(columnKey(name)) : value,
  ]);
  return { target: Object.fromEntries(fields) as F, changes: [...changes] };
}

/** What keeps a row from changing back: the way does not lead there, or what it belonged to is gone. */
function obstacle<K extends RestorableKind>(
  kind: K,
  known: KnownOf[K],
  row: Stored<FieldsOf[K]>,
  changes: readonly Change[],
): string | null {
  const after = (field: string) => changes.find((change) => change.field === field)?.after;
  if (kind === 'agents') {
    const { teams, devices } = known as KnownOf['agents'];
    const team = after('team');
    if (team !== undefined && !teams.has(String(team))) return 'TARGET_GONE';
    const desktop = after('desktop');
    if (typeof desktop === 'string' && !devices.has(desktop)) return 'TARGET_GONE';
    if (after('baseline') !== undefined) return 'NO_WAY_BACK';
  }
  if (kind === 'teams') {
    const { centers, serviceLines } = known as KnownOf['teams'];
    const center = after('center');
    const line = after('service_line');
    if (center !== undefined && !centers.has(String(center))) return 'TARGET_GONE';
    if (line !== undefined && ![...serviceLines.values()].some((one) => one.code === line))
      return 'TARGET_GONE';
  }
  if (kind === 'devices' || kind === 'deliveries') {
    const { centers } = known as KnownOf['devices'];
    const pool = after('pool');
    if (typeof pool === 'string' && pool !== 'depot' && !centers.has(pool)) return 'TARGET_GONE';
  }
  return 'id' in row ? null : 'NOT_FOUND';
}

/** Leaves out agents whose old desk somebody else has by now who does not give it back in the same go. */
function withoutTakenDesks<F>(
  outcomes: readonly Outcome<F>[],
  { devices, agents }: KnownOf['agents'],
  refused: Map<string, string>,
): Outcome<F>[] {
  const going = new Set(outcomes.flatMap((one) => (one.verdict === 'changed' ? [one.before.id] : [])));
  return outcomes.filter((one) => {
    if (one.verdict !== 'changed') return true;
    const desktop = one.changes.find((change) => change.field === 'desktop')?.after;
    const holder = typeof desktop === 'string' ? devices.get(desktop)?.agent : null;
    const id = holder ? agents.get(holder)?.id : undefined;
    if (!id || id === one.before.id || going.has(id)) return true;
    refused.set(one.before.id, 'IN_USE');
    return false;
  });
}
