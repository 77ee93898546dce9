import type { ParsedRow } from '../parsed';
import type { AgentRow } from '../records';
import type { AgentContext, KnownAgent } from './agent-context';

const UNUSABLE: ReadonlySet<string> = new Set(['LOST', 'RETIRED']);
/** A desktop that is to be converted, but has not been given out yet. */
const RESERVED_AT: ReadonlySet<string> = new Set(['DEVICE_ASSIGNED', 'DEVICE_READY']);

/**
 * The desktop that an agent shall have after the import: null for none, undefined after a rejection (or where the
 * center is not known, which has been rejected already).
 */
export function deskOf(
  row: ParsedRow<AgentRow>,
  before: KnownAgent | undefined,
  center: string | undefined,
  context: AgentContext,
): string | null | undefined {
  const { ledger, known, claimed } = context;
  const tag = row.record.desktop;
  if (center === undefined) return undefined;
  const assigned = before && assignedDesktop(before, center, context);
  if (assigned) return keepAssigned(row, assigned, center, context);
  if (tag === null) return null;
  if (tag === undefined) {
    const kept = before?.desktop ?? null;
    if (kept === null || known.devices.get(kept)?.pool === center) return kept;
    ledger.warn(row, 'desktop', 'DESKTOP_LINK_DROPPED', { desktop: kept });
    return null;
  }
  const firstLine = claimed.get(tag);
  if (firstLine !== undefined) {
    ledger.reject(row, 'desktop', 'DESKTOP_TWICE_IN_FILE', 'FREE_DESKTOP', { params: { firstLine } });
    return undefined;
  }
  const kept = before?.desktop === tag && known.devices.get(tag)?.pool === center;
  if (!kept && !isFree(row, tag, center, context)) return undefined;
  claimed.set(tag, row.line);
  return tag;
}

function isFree(row: ParsedRow<AgentRow>, tag: string, center: string, context: AgentContext): boolean {
  const { ledger, known, suggest, desktopsOf } = context;
  const device = known.devices.get(tag);
  if (!device) {
    const near = suggest(tag, desktopsOf(center), center);
    ledger.reject(row, 'desktop', 'UNKNOWN_DESKTOP', 'DESKTOP_OF_CENTER', { ...near, params: { center } });
  } else if (device.kind !== 'DESKTOP') {
    ledger.reject(row, 'desktop', 'NOT_A_DESKTOP', 'DESKTOP_OF_CENTER', { params: { center } });
  } else if (device.pool !== center) {
    const params = { center, elsewhere: device.pool };
    ledger.reject(row, 'desktop', 'DESKTOP_ELSEWHERE', 'DESKTOP_OF_CENTER', { params });
  } else if (UNUSABLE.has(device.status)) {
    ledger.reject(row, 'desktop', 'DESKTOP_UNUSABLE', 'FREE_DESKTOP', { params: { status: device.status } });
  } else if (device.agent !== null && device.agent !== row.record.personnelNumber) {
    ledger.reject(row, 'desktop', 'DESKTOP_TAKEN', 'FREE_DESKTOP');
  } else {
    return true;
  }
  return false;
}

/** The own desktop that stays with the agent whatever the file says: assigned, and not left behind by a move. */
function assignedDesktop(before: KnownAgent, center: string, { known }: AgentContext): string | null {
  const leaves = RESERVED_AT.has(before.stage) && known.teams.get(before.team) !== center;
  return leaves ? null : before.assignedDesktop;
}

function keepAssigned(
  row: ParsedRow<AgentRow>,
  assigned: string,
  center: string,
  { ledger, known, claimed }: AgentContext,
): string | undefined {
  const tag = row.record.desktop;
  if (tag !== undefined && tag !== assigned) {
    ledger.reject(row, 'desktop', 'DEVICE_OF_AGENT', 'UNCHANGED_WHILE_IN_USE');
    return undefined;
  }
  if (known.devices.get(assigned)?.pool !== center) {
    ledger.warn(row, 'desktop', 'DESKTOP_KEPT', { desktop: assigned });
  }
  claimed.set(assigned, row.line);
  return assigned;
}
