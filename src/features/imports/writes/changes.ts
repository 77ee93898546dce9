import type { Change, Outcome } from '@/domain/importing/compare/outcome';
import type { TrailAction, SubjectType, TrailEvent, TrailValues } from '@/domain/trail/actions';

/** The outcomes that write something, new ones and changed ones apart. */
export function split<F>(outcomes: readonly Outcome<F>[]) {
  const fresh = outcomes.filter((one) => one.verdict === 'new');
  const changed = outcomes.filter((one) => one.verdict === 'changed');
  return { fresh, changed };
}

/** Names and addresses of people stay out of the trail; that they changed does not. */
const personal = new Set(['first_name', 'last_name', 'email', 'leads', 'name']);

function values(changes: readonly Change[], side: 'before' | 'after', hide: boolean): TrailValues {
  return Object.fromEntries(
    changes.map((change) => {
      const value = change[side];
      if (hide && personal.has(change.field)) return [change.field, '…'];
      return [change.field, value !== null && typeof value === 'object' ? JSON.stringify(value) : value];
    }),
  );
}

/** The trail of imported rows: one event for each new and each changed row. */
export function importTrail(options: {
  type: SubjectType;
  created: TrailAction;
  changedAction: TrailAction;
  fresh: readonly { id: string; centerId?: string | null; after: TrailValues }[];
  /** `both`: what stands in the event on either side, because the row is known by it. */
  changed: readonly {
    id: string;
    centerId?: string | null;
    changes: readonly Change[];
    both?: TrailValues;
  }[];
  hidePersonal?: boolean;
}): TrailEvent[] {
  const hide = options.hidePersonal ?? false;
  return [
    ...options.fresh.map((row) => ({
      action: options.created,
      subjectType: options.type,
      subjectId: row.id,
      centerId: row.centerId ?? null,
      after: row.after,
    })),
    ...options.changed.map((row) => ({
      action: options.changedAction,
      subjectType: options.type,
      subjectId: row.id,
      centerId: row.centerId ?? null,
      before: { ...row.both, ...values(row.changes, 'before', hide) },
      after: { ...row.both, ...values(row.changes, 'after', hide) },
    })),
  ];
}
