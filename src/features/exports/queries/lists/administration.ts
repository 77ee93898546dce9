import { createTranslator } from 'next-intl';
import type { SafeCell } from '@/domain/access/small-cells';
import type { CellValue } from '@/domain/exporting/table';
import { aggregates } from '@/features/aggregates/queries/aggregates';
import { usersQuery } from '@/features/users/queries/list-users';
import { roleText } from '@/features/users/queries/role-text';
import type { UserFilter, UserLine } from '@/features/users/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, shortList, type FileWords, type ListColumn, type OpenList } from '../open-list';

/** The accounts with their roles and how far each reaches. */
export function openUsers(viewer: Viewer, asked: { filter: UserFilter }, words: FileWords): OpenList {
  const { users } = words.messages;
  const say = createTranslator(words);
  const { text, instant } = columnsIn<UserLine>(words);
  const columns = [
    text('name', (line) => line.name),
    text('email', (line) => line.email),
    text('roles', (line) => line.roles.map((role) => roleText(say, role)).join(' · ') || users.noRole),
    text('state', (line) => users.state[line.state]),
    instant('lastSignIn', (line) => line.lastSignIn),
    instant('linkUntil', (line) => line.linkUntil),
  ];
  return longList(columns, usersQuery(viewer, asked.filter));
}

type Line = { code: string; name: string; cells: readonly SafeCell[]; sum: SafeCell | undefined };

/** People by center and stage as an auditor may count them; null for everybody else. */
export async function openAggregates(
  viewer: Viewer,
  _asked: unknown,
  words: FileWords,
): Promise<OpenList | null> {
  const figures = await aggregates(viewer);
  if (!figures) return null;
  const { auditor, exports, stages } = words.messages;
  const figure = (cell: SafeCell | undefined): CellValue => {
    if (!cell) return null;
    return cell.kind === 'shown'
      ? cell.value
      : cell.kind === 'small'
        ? auditor.cell.sign
        : exports.hiddenFigure;
  };
  const { text, number } = columnsIn<Line>(words);
  const columns: ListColumn<Line>[] = [
    text('center', (line) => line.name),
    text('centerCode', (line) => line.code),
    ...figures.stages.map((stage, index) => ({
      kind: 'number' as const,
      header: stages[stage],
      value: (line: Line) => figure(line.cells[index]),
    })),
    number('all', (line) => figure(line.sum)),
  ];
  const { table, centers } = figures;
  return shortList(columns, [
    { code: '', name: auditor.all, cells: table.columnSums, sum: table.total },
    ...centers.map(({ code, name }, row) => ({
      code,
      name,
      cells: table.cells[row] ?? [],
      sum: table.rowSums[row],
    })),
  ]);
}
