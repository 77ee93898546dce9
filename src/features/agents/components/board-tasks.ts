import type { BoardAgent } from '../schema/board';

export type BoardTasks = {
  toClear: BoardAgent[];
  /** Ready and due: the kit goes out today. */
  toHandOver: BoardAgent[];
  /** Due today or before, but the device is not ready. */
  notReady: BoardAgent[];
  toConfirm: BoardAgent[];
  waitingForVpn: BoardAgent[];
  blocked: BoardAgent[];
  onTheWay: BoardAgent[];
};

const isDue = (agent: BoardAgent, today: string) => agent.planned !== null && agent.planned <= today;

const inPreparation: ReadonlySet<BoardAgent['stage']> = new Set(['CLEARED', 'DEVICE_ASSIGNED']);

/** Who is in which task of the day. Blocked people stand with the blocks only, save for the clearance. */
export function tasksOf(agents: readonly BoardAgent[], today: string): BoardTasks {
  const free = agents.filter((agent) => agent.blocks.length === 0);
  const at = (stage: BoardAgent['stage']) => free.filter((agent) => agent.stage === stage);
  return {
    toClear: agents.filter((agent) => agent.stage === 'WAITING'),
    toHandOver: at('DEVICE_READY').filter((agent) => isDue(agent, today)),
    notReady: free.filter((agent) => inPreparation.has(agent.stage) && isDue(agent, today)),
    toConfirm: at('CONNECTED'),
    waitingForVpn: at('HANDED_OVER'),
    blocked: agents.filter((agent) => agent.blocks.length > 0),
    onTheWay: free.filter(
      (agent) => (inPreparation.has(agent.stage) || agent.stage === 'DEVICE_READY') && !isDue(agent, today),
    ),
  };
}
