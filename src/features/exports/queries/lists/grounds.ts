import { openGroundsQuery, type OpenGroundLine } from '@/features/grounds/queries/opened';
import type { GroundFilter } from '@/features/grounds/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The grounds with their kinds, for the people officer; each is a noted read. */
export function openGrounds(viewer: Viewer, asked: { filter: GroundFilter }, words: FileWords): OpenList {
  const { glossary, grounds } = words.messages;
  const { text, day } = columnsIn<OpenGroundLine>(words);
  const columns = [
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name),
    text('center', (line) => line.center),
    text('team', (line) => line.team),
    text('ground', (line) => glossary.groundKind[line.kind]),
    day('validFrom', (line) => line.validFrom),
    day('validUntil', (line) => line.validUntil),
    text('state', (line) => grounds.stateName[line.state]),
  ];
  return longList(columns, openGroundsQuery(viewer, asked.filter));
}
