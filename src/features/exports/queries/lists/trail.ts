import { trailQuery } from '@/features/trail/queries/list-trail';
import { trailWords } from '@/features/trail/queries/trail-words';
import type { TrailFilter, TrailLine } from '@/features/trail/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** The trail in the view of the reader; an auditor's with people under pseudonyms. */
export async function openTrail(
  viewer: Viewer,
  asked: { filter: TrailFilter },
  words: FileWords,
): Promise<OpenList> {
  const { trail } = words.messages;
  const say = trailWords(words.messages, words.locale);
  const { text, day, instant } = columnsIn<TrailLine>(words);
  const columns = [
    instant('at', (line) => line.at),
    day('day', (line) => line.day),
    text('actor', (line) => line.actor || trail.system),
    text('action', (line) => say.action(line.action)),
    text('subjectType', (line) => say.subjectType(line.subjectType)),
    text('subject', (line) => line.subject),
    text('change', (line) => say.change(line.before, line.after)),
    text('reason', (line) =>
      line.reasonHidden ? trail.reasonHidden : line.reason && say.reason(line.reason),
    ),
  ];
  return longList(columns, await trailQuery(viewer, { filter: asked.filter }));
}
