import { teamBoard } from '@/features/agents/queries/team-board';
import type { BoardAgent } from '@/features/agents/schema/board';
import { handoversOf } from '@/features/devices/queries/handovers';
import type { HandoverLine } from '@/features/devices/schema';
import { today } from '@/server/clock';
import type { Viewer } from '@/server/viewer';
import { columnsIn, shortList, type FileWords, type OpenList } from '../open-list';

/** Whom kit is to be given to on a day, by center. */
export async function openHandovers(
  viewer: Viewer,
  asked: { day?: string | undefined; center?: string | undefined },
  words: FileWords,
): Promise<OpenList> {
  const { glossary, stages, workbench } = words.messages;
  const { text, day, yesNo } = columnsIn<HandoverLine & { center: string }>(words);
  const columns = [
    text('center', (line) => line.center),
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name),
    text('team', (line) => line.team),
    day('date', (line) => line.date),
    text('assetTag', (line) => line.assetTag),
    text('kind', (line) => line.kind && glossary.deviceKind[line.kind]),
    text('state', (line) => workbench.page.state[line.state]),
    text('stage', (line) => stages[line.stage]),
    yesNo('swap', (line) => line.swap),
    yesNo('blocked', (line) => line.blocked),
  ];
  const groups = await handoversOf(viewer, { day: asked.day ?? today() });
  const lines = groups
    .filter((group) => asked.center === undefined || group.center === asked.center)
    .flatMap((group) => group.lines.map((line) => ({ ...line, center: group.name })));
  return shortList(columns, lines);
}

/** One team with all its people, for its lead; null where the viewer leads no such team. */
export async function openTeam(
  viewer: Viewer,
  asked: { team?: string | undefined },
  words: FileWords,
): Promise<OpenList | null> {
  const board = await teamBoard(viewer, asked.team ?? null);
  if (!board) return null;
  const { glossary, stages } = words.messages;
  const { text, number, day, instant, yesNo } = columnsIn<BoardAgent>(words);
  const columns = [
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name),
    text('team', () => board.team.name),
    text('stage', (line) => stages[line.stage]),
    day('stageSince', (line) => line.stageSince),
    day('planned', (line) => line.planned),
    text('route', (line) => line.route && glossary.route[line.route]),
    text('assetTag', (line) => line.assetTag),
    day('handedOver', (line) => line.handedOverOn),
    instant('connected', (line) => line.connectedAt),
    day('liveOn', (line) => line.liveOn),
    yesNo('baseline', (line) => line.baseline),
    day('absentUntil', (line) => line.absentUntil),
    number('noShows', (line) => line.noShows),
    text('block', (line) => line.blocks.map((block) => glossary.blockKind[block.kind]).join(' · ')),
  ];
  return shortList(columns, board.agents);
}
