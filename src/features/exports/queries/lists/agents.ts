import type { AgentLine } from '@/features/agents/schema';
import { agentsQuery, type AgentQuestion } from '@/features/agents/queries/list';
import { can, type Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The agents; bands for those who may read them, the need for those who are not IT staff. */
export function openAgents(viewer: Viewer, asked: AgentQuestion, words: FileWords): OpenList {
  const { glossary, stages } = words.messages;
  const { text, number, day } = columnsIn<AgentLine>(words);
  const band = can(viewer, 'agent.band');
  const person = can(viewer, 'agent.absence');
  const columns = [
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name),
    text('center', (line) => line.centerName),
    text('centerCode', (line) => line.center),
    text('team', (line) => line.teamName),
    text('teamCode', (line) => line.team),
    ...(band ? [number('band', (line) => line.band)] : []),
    text('stage', (line) => stages[line.stage]),
    day('stageSince', (line) => line.stageSince),
    day('planned', (line) => line.planned),
    ...(band ? [number('rank', (line) => line.rank)] : []),
    text('route', (line) => line.route && glossary.route[line.route]),
    ...(person ? [text('need', (line) => line.need && glossary.need[line.need])] : []),
    text('assetTag', (line) => line.assetTag),
    text('deviceStatus', (line) => line.deviceStatus && glossary.deviceStatus[line.deviceStatus]),
    text('block', (line) => line.block && glossary.blockKind[line.block]),
    day('blockSince', (line) => line.blockSince),
  ];
  return longList(columns, agentsQuery(viewer, asked));
}
