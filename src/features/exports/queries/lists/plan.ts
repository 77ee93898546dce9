import { createTranslator } from 'next-intl';
import { overtakingsQuery } from '@/features/overtakings/queries/list';
import type { OvertakingFilter, OvertakingLine } from '@/features/overtakings/schema';
import { listPlans } from '@/features/plans/queries/plans';
import { placementsQuery } from '@/features/plans/queries/placements';
import { reasonText } from '@/features/plans/queries/reason-text';
import type { PlacementFilter, PlacementLine } from '@/features/plans/schema';
import type { Viewer } from '@/server/viewer';
import { columnsIn, longList, type FileWords, type OpenList } from '../open-list';

/** A filter that may leave open which plan it means. */
type InPlan<Filter extends { planId: string }> = Omit<Filter, 'planId'> & { planId?: string | undefined };

/** The filter with its plan: the one in force where it names none; null where there is none. */
async function inPlan<Filter extends { planId: string }>(
  viewer: Viewer,
  filter: InPlan<Filter>,
): Promise<(Omit<Filter, 'planId'> & { planId: string }) | null> {
  const planId = filter.planId ?? (await listPlans(viewer)).find((plan) => plan.status === 'PUBLISHED')?.id;
  return planId === undefined ? null : { ...filter, planId };
}

/** Who stands where in a plan, and why some stand nowhere. */
export async function openPlacements(
  viewer: Viewer,
  asked: { filter: InPlan<PlacementFilter> },
  words: FileWords,
): Promise<OpenList | null> {
  const filter = await inPlan(viewer, asked.filter);
  if (!filter) return null;
  const { glossary, stages } = words.messages;
  const say = createTranslator({ ...words, namespace: 'plans.reason' });
  const { text, number, day, yesNo } = columnsIn<PlacementLine>(words);
  const columns = [
    number('rank', (line) => line.rank),
    text('number', (line) => line.personnelNumber),
    text('name', (line) => line.name),
    text('center', (line) => line.centerName),
    text('team', (line) => line.teamName),
    number('band', (line) => line.band),
    text('stage', (line) => stages[line.stage]),
    day('date', (line) => line.date),
    text('route', (line) => line.route && glossary.route[line.route]),
    text('pool', (line) => (line.pool === 'depot' ? glossary.term.depot : line.pool)),
    yesNo('fixed', (line) => line.fixed),
    day('before', (line) => line.before),
    text(
      'reason',
      (line) => line.reasons?.map((one) => reasonText(say, glossary.resource, one)).join(' · ') ?? null,
    ),
  ];
  return longList(columns, placementsQuery(viewer, filter));
}

/** Who goes before whom, why, and what was decided on it. */
export async function openOvertakings(
  viewer: Viewer,
  asked: { filter: InPlan<OvertakingFilter> },
  words: FileWords,
): Promise<OpenList | null> {
  const filter = await inPlan(viewer, asked.filter);
  if (!filter) return null;
  const { overtakings } = words.messages.plans;
  const { text, number, day, yesNo } = columnsIn<OvertakingLine>(words);
  const columns = [
    text('center', (line) => line.centerName),
    text('overtaken', (line) => line.overtaken.name),
    text('overtakenNumber', (line) => line.overtaken.personnelNumber),
    number('overtakenBand', (line) => line.overtaken.band),
    day('overtakenDate', (line) => line.overtaken.date),
    text('overtaker', (line) => line.overtaker.name),
    text('overtakerNumber', (line) => line.overtaker.personnelNumber),
    number('overtakerBand', (line) => line.overtaker.band),
    day('overtakerDate', (line) => line.overtaker.date),
    yesNo('happened', (line) => line.happened),
    text('why', (line) => {
      if (line.explained) return overtakings.reason[line.explained];
      return line.acceptedWhy === null ? overtakings.OPEN : overtakings.ACCEPTED;
    }),
    text('acceptedBecause', (line) => line.acceptedWhy),
    text('acceptedBy', (line) => line.acceptedBy),
  ];
  return longList(columns, overtakingsQuery(viewer, filter));
}
