import { stagePosition } from '@/domain/rollout/stages';
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
  done: BoardAgent[];
};

const isDue = (agent: BoardAgent, today: string) => agent.planned !== null && agent.planned <= today;

/** Who is in which task of the day. Blocked people stand with the blocks only, save for the clearance. */
export function tasksOf(agents: readonly BoardAgent[], today: string): BoardTasks {
  const free = agents.filter((agent) => agent.blocks.length === 0);
  const at = (stage: BoardAgent['stage']) => free.filter((agent) => agent.stage === stage);
  const prepared = [...at('CLEARED'), ...at('DEVICE_ASSIGNED')];
  return {
    toClear: agents.filter((agent) => agent.stage === 'WAITING'),
    toHandOver: at('DEVICE_READY').filter((agent) => isDue(agent, today)),
    notReady: prepared.filter((agent) => isDue(agent, today)),
    toConfirm: at('CONNECTED'),
    waitingForVpn: at('HANDED_OVER'),
    blocked: agents.filter((agent) => agent.blocks.length > 0),
    onTheWay: [...prepared, ...at('DEVICE_READY')].filter((agent) => !isDue(agent, today)),
    done: agents.filter((agent) => stagePosition(agent.stage) === stagePosition('LIVE')),
  };
}
