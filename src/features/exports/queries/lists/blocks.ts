import { blocksQuery } from '@/features/blocks/queries/list';
import type { BlockFilter, BlockLine } from '@/features/blocks/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The open blocks; of agents out of scope without name and number. */
export function openBlocks(viewer: Viewer, asked: { filter: BlockFilter }, words: FileWords): OpenList {
  const { glossary, stages, blocks } = words.messages;
  const { text, number, day } = columnsIn<BlockLine>(words);
  const columns = [
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name ?? blocks.noName),
    text('center', (line) => line.centerName),
    text('team', (line) => line.teamName),
    text('block', (line) => glossary.blockKind[line.kind]),
    text('owner', (line) => line.outside ?? glossary.blockOwner[line.owner]),
    day('since', (line) => line.since),
    number('age', (line) => line.age),
    text('stage', (line) => stages[line.stage]),
    day('planned', (line) => line.planned),
    text('note', (line) => line.note),
    text('openedBy', (line) => line.openedBy),
  ];
  return longList(columns, blocksQuery(viewer, asked.filter));
}
