import type { Verdict } from '@/features/agents/schema';
import type { DeviceFacts } from './facts';

/**
 * Asks for each id what speaks against it (a code, or null) and sorts: verdicts in the order of the
 * ids, and the devices that go on. Ids without facts are out of scope: NOT_FOUND.
 */
export function judgeDevices(
  ids: readonly string[],
  facts: ReadonlyMap<string, DeviceFacts>,
  refusal: (device: DeviceFacts) => string | null,
): { verdicts: Verdict[]; going: DeviceFacts[] } {
  const going: DeviceFacts[] = [];
  const verdicts = [...new Set(ids)].map((id): Verdict => {
    const device = facts.get(id);
    const code = device ? refusal(device) : 'NOT_FOUND';
    if (code !== null) return { id, ok: false, code };
    if (device) going.push(device);
    return { id, ok: true };
  });
  return { verdicts, going };
}

/** Puts the verdicts on agents in the place of those on the devices that they hold. */
export function overlayByAgent(
  verdicts: readonly Verdict[],
  facts: ReadonlyMap<string, DeviceFacts>,
  byAgent: readonly Verdict[],
): Verdict[] {
  const of = new Map(byAgent.map((verdict) => [verdict.id, verdict]));
  return verdicts.map((verdict) => {
    const agentId = facts.get(verdict.id)?.agentId;
    const said = verdict.ok && agentId ? of.get(agentId) : undefined;
    return said ? { ...said, id: verdict.id } : verdict;
  });
}

/** The agents who hold these devices. */
export function holdersOf(devices: readonly DeviceFacts[]): string[] {
  return devices.flatMap((device) => (device.agentId === null ? [] : [device.agentId]));
}
