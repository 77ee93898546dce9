import type { BoardDay } from '@/features/plans/schema';

/** The day whose people are listed: the one in the address, else the first that is not over. */
export function shownDay(
  board: readonly BoardDay[],
  asked: string | null,
  today: string,
): BoardDay | undefined {
  return board.find((one) => one.date === asked) ?? board.find((one) => one.date >= today) ?? board.at(-1);
}
