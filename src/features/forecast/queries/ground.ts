import type { ForecastInput } from '@/domain/forecast/input';
import type { Observed } from '@/domain/forecast/observed';
import { liveScenario } from '@/features/plans/queries/scenario';
import type { IsoDate } from '@/lib/dates';
import type { Db } from '@/server/db';
import { eveOf, pastCalendars } from './calendars';
import { datesDue } from './dates-due';
import { inputOf } from './input';
import { observedOf } from './observed';
import { readPast } from './past';

/** What a forecast is made from. */
export type Ground = {
  input: ForecastInput;
  observed: Observed;
  leftOut: number;
  horizonEnd: IsoDate;
};

/** Reads it in an open transaction; null while no plan is in force. */
export async function readGround(tx: Db, today: IsoDate): Promise<Ground | null> {
  const live = await liveScenario(tx, today);
  if (live.inForce === null) return null;
  const due = await datesDue(tx, today);
  const past = await readPast(tx, today);
  const dates = [
    ...due.first.map(({ date }) => date),
    ...past.handedOver.map(({ on }) => on),
    ...past.deliveries.map(({ expected }) => expected),
    ...past.absences.map(({ from }) => from),
    past.since ?? today,
  ];
  const first = dates.reduce((least, date) => (date < least ? date : least), today);
  const last = past.absences.reduce((most, { until }) => (until > most ? until : most), live.scenario.start);
  const calendars = await pastCalendars(tx, eveOf(first), last);
  return {
    input: inputOf(live, due, past, calendars),
    observed: observedOf(due, past, calendars, today),
    leftOut: live.leftOut.length,
    horizonEnd: live.horizonEnd,
  };
}
