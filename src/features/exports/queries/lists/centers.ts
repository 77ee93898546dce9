import { arrangeCenters } from '@/features/centers/queries/arrange';
import { listCenters } from '@/features/centers/queries/list';
import type { CenterLine, CenterView } from '@/features/centers/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, shortList, type FileWords, type OpenList } from '../open-list';

/** The centers with what they can do and where their people stand. */
export async function openCenters(viewer: Viewer, asked: CenterView, words: FileWords): Promise<OpenList> {
  const { text, number, yesNo } = columnsIn<CenterLine>(words);
  const columns = [
    text('center', (line) => line.name),
    text('centerCode', (line) => line.code),
    text('city', (line) => line.city),
    text('federalState', (line) => line.state),
    number('handovers', (line) => line.handoversPerDay),
    number('conversions', (line) => line.conversionsPerDay),
    number('stock', (line) => line.stock),
    number('teams', (line) => line.teams),
    number('agents', (line) => line.agents),
    number('live', (line) => line.live),
    number('underway', (line) => line.underway),
    number('plannedCount', (line) => line.planned),
    number('unplacedCount', (line) => line.unplaced),
    number('closed', (line) => line.closedDays),
    yesNo('stopped', (line) => line.stopId !== null),
  ];
  return shortList(columns, arrangeCenters(await listCenters(viewer), asked));
}
