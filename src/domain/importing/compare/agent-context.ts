import type { AgentFields, AgentInRollout, DesktopPlace, KnownOf, Stored } from '../known';
import type { ParsedRows } from '../parsed';
import type { AgentRow } from '../records';
import { openLedger } from './outcome';
import type { Ledger } from './outcome';
import { placesOf, suggester } from './places';
import type { Places, Suggest } from './places';

export type KnownAgent = Stored<AgentFields> & AgentInRollout;

export interface AgentContext {
  readonly ledger: Ledger<AgentFields>;
  readonly suggest: Suggest;
  readonly places: Places;
  readonly known: KnownOf['agents'];
  /** Asset tag → line of the file that has already claimed it. */
  readonly claimed: Map<string, number>;
  /** Team codes of a center; of all where none is named. */
  readonly teamsOf: (center: string | undefined) => readonly string[];
  /** Asset tags of the desktops in a center. */
  readonly desktopsOf: (center: string) => readonly string[];
}

/** What the rows of one file are compared with, and where the findings go. */
export function agentContext(parsed: ParsedRows<AgentRow>, known: KnownOf['agents']): AgentContext {
  return {
    ledger: openLedger<AgentFields>(parsed),
    known,
    suggest: suggester(),
    places: placesOf(known.centers, false),
    claimed: new Map(),
    teamsOf: grouped(known.teams, (center) => center),
    desktopsOf: grouped(known.devices, desktopPool),
  };
}

function desktopPool(device: DesktopPlace): string | undefined {
  return device.kind === 'DESKTOP' ? device.pool : undefined;
}

/** The keys of each group, sorted out only when the first one is asked for; all keys for no group. */
function grouped<T>(items: ReadonlyMap<string, T>, groupOf: (item: T) => string | undefined) {
  let groups: Map<string | undefined, string[]> | undefined;
  return (group: string | undefined): readonly string[] => {
    if (!groups) {
      groups = new Map([[undefined, [...items.keys()]]]);
      for (const [key, item] of items) {
        const name = groupOf(item);
        if (name === undefined) continue;
        const list = groups.get(name);
        if (list) list.push(key);
        else groups.set(name, [key]);
      }
    }
    return groups.get(group) ?? [];
  };
}
