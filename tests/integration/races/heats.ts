import { clearAgents } from '@/features/agents/commands/clear';
import { withdraw } from '@/features/agents/commands/withdraw';
import { assignSelection } from '@/features/assignments/commands/assign';
import { reportFault } from '@/features/devices/commands/fault';
import { applyImport } from '@/features/imports/commands/apply-import';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { undoChange } from '@/features/undo/commands/undo-change';
import { done } from '../agents/walk';
import { previewed } from '../imports/files';
import { changeOf } from '../undo/undone';
import { asks, type Client, type Told } from './clients';
import { gather, laptopCount, signed, type Crowd } from './crowd';

/** Everybody of a heat acts at once; `verdict` says what is wrong with what they were told, null when nothing. */
export type Heat = {
  prepare: (crowd: Crowd, round: number) => Promise<Client[]>;
  verdict: (told: readonly Told[]) => string | null;
};

const sum = (told: readonly Told[]) => told.reduce((total, one) => total + one.done, 0);
const won = (told: readonly Told[]) => told.filter((one) => one.ok).length;
const exactly = (what: string, expected: number, found: number) =>
  found === expected ? null : `${found} ${what} instead of ${expected}`;
const each = (crowd: Crowd, from: number, until: number) => crowd.agents.slice(from, until);
const leaver = { kind: 'LEFT' as const };
const anything = () => null;

/** The races, by what runs against what. */
export const heats: Record<string, Heat> = {
  '200 clients, 100 devices': {
    prepare: async (crowd) => {
      await gather(crowd, 'CLEARED');
      return crowd.agents.map((id) => asks(crowd.manager, assignSelection, { selection: { ids: [id] } }));
    },
    verdict: (told) => exactly('devices given', laptopCount, sum(told)),
  },
  'two imports of one file': {
    prepare: async (crowd, round) => {
      const rows = Array.from({ length: 50 }, (_, at) => {
        const number = `P${String(at + 1).padStart(3, '0')}`;
        return `${number};Vor${round};Nach${at + 1};CGN-M02`;
      });
      const text = ['Personalnummer;Vorname;Nachname;Team', ...rows].join('\n');
      const [one, other] = [
        await previewed(crowd.manager, 'agents', text),
        await previewed(crowd.manager, 'agents', text),
      ];
      return [one, other].map(({ importId }) => asks(crowd.manager, applyImport, { importId }));
    },
    verdict: (told) => (won(told) >= 1 ? null : 'neither was applied'),
  },
  'two publishes': {
    prepare: async (crowd) => {
      await gather(crowd, 'CLEARED');
      const one = await done(crowd.manager, makeDraft, {});
      const other = await done(crowd.manager, makeDraft, { openPromises: true });
      return [one, other].map(({ planId }) => asks(crowd.manager, publishPlan, { planId }));
    },
    verdict: (told) => (won(told) >= 1 ? null : 'neither came into force'),
  },
  'clear against withdraw': {
    prepare: async (crowd) => {
      await gather(crowd, 'WAITING');
      const selection = { ids: each(crowd, 0, 40) };
      return [
        asks(crowd.lead, clearAgents, { selection, ...signed }),
        asks(crowd.manager, withdraw, { selection: { ids: [...selection.ids].reverse() }, ...leaver }),
      ];
    },
    verdict: (told) => (told[1]?.done === 40 ? null : 'somebody was not withdrawn'),
  },
  'assign against fault': {
    prepare: async (crowd) => {
      await gather(crowd, 'CLEARED');
      return [
        asks(crowd.manager, assignSelection, { selection: { ids: each(crowd, 0, 60) } }),
        asks(crowd.it, reportFault, { ids: crowd.laptops.slice(0, 60), reason: 'Display' }),
        asks(crowd.manager, assignSelection, { selection: { ids: each(crowd, 60, 100).reverse() } }),
        asks(crowd.it, reportFault, { ids: crowd.laptops.slice(30, 80).reverse(), reason: 'Akku' }),
      ];
    },
    verdict: anything,
  },
  'bulk against single': {
    prepare: async (crowd) => {
      await gather(crowd, 'WAITING');
      const one = (id: string) => asks(crowd.lead, clearAgents, { selection: { ids: [id] }, ...signed });
      return [
        asks(crowd.lead, clearAgents, { selection: { ids: each(crowd, 0, 100) }, ...signed }),
        ...each(crowd, 0, 40).map(one),
      ];
    },
    verdict: (told) => exactly('cleared', 100, sum(told)),
  },
  'undo against everything': {
    prepare: async (crowd) => {
      await gather(crowd, 'WAITING');
      const ids = each(crowd, 0, 60);
      const changeSet = await changeOf(crowd.lead, clearAgents, { selection: { ids }, ...signed });
      const draft = await done(crowd.manager, makeDraft, {});
      return [
        asks(crowd.lead, undoChange, { changeSet }),
        asks(crowd.manager, undoChange, { changeSet }),
        asks(crowd.manager, assignSelection, { selection: { ids: each(crowd, 0, 30) } }),
        asks(crowd.manager, withdraw, { selection: { ids: each(crowd, 20, 50) }, ...leaver }),
        asks(crowd.manager, publishPlan, { planId: draft.planId }),
        asks(crowd.it, reportFault, { ids: crowd.laptops.slice(0, 20), reason: 'Display' }),
      ];
    },
    verdict: anything,
  },
};
