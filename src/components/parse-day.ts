/** Reads what people type for a calendar date: 23.11.2026, 23.11.26, 23.11. (in the year of `near`), 2026-11-23. Null when there is no such day. */
export function parseDay(text: string, near?: string): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./](\d{1,2})[./]?(?:(\d{4}|\d{2}))?$/.exec(typed);
  if (!dotted) return null;
  const year = dotted[3] ?? near?.slice(0, 4);
  if (year === undefined) return null;
  return toDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(dotted[2]), Number(dotted[1]));
}

function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const iso = date.toISOString().slice(0, 10);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? iso : null;
}
