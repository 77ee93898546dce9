import type { AgedCount, Observed, PastDelivery } from '@/domain/forecast/observed';
import type { IsoDate } from '@/lib/dates';
import { eveOf, type PastCalendars } from './calendars';
import type { DatesDue } from './dates-due';
import type { DeliveryFact, Past } from './past';

/** People who wait from a date on, until an end; null: still. */
type Wait = { center: string; from: IsoDate; end: IsoDate | null; people: number };

/** Waits by the working days since they began, seen up to the eve of today. */
function aged(calendars: PastCalendars, waits: readonly Wait[], today: IsoDate): AgedCount[] {
  const eve = eveOf(today);
  const counts: AgedCount[] = [];
  const at = (age: number): AgedCount => (counts[age - 1] ??= { age, atRisk: 0, done: 0 });
  for (const { center, from, end, people } of waits) {
    const hasEnded = end !== null && end < today;
    const ages = calendars.daysBetween(center, from, hasEnded ? end : eve);
    for (let age = 1; age <= ages; age += 1) at(age).atRisk += people;
    if (hasEnded && ages > 0) at(ages).done += people;
  }
  return counts.filter(Boolean);
}

/** Deliveries that came or should have come; one that was closed before anything came says nothing. */
function pastDeliveries(
  calendars: PastCalendars,
  facts: readonly DeliveryFact[],
  today: IsoDate,
): PastDelivery[] {
  return facts.flatMap(({ pool, expected, firstOn, ordered, received, isOpen }) => {
    if (firstOn === null && (!isOpen || expected >= today)) return [];
    const daysLate = calendars.daysBetween(pool, expected, firstOn ?? eveOf(today));
    return [{ daysLate, arrived: firstOn !== null, ordered, received: Math.min(ordered, received) }];
  });
}

/** What was seen up to the eve of today, as the forecast learns from it. */
export function observedOf(due: DatesDue, past: Past, calendars: PastCalendars, today: IsoDate): Observed {
  const { since } = past;
  const missed = due.first.filter(({ ended, left, date }) => left || ended === null || ended > date);
  const leftAfterMiss = missed.reduce((sum, { left, people }) => (left ? sum + people : sum), 0);
  const leftInAll = past.watched.reduce((sum, { left, people }) => (left ? sum + people : sum), 0);
  const byDay = new Map<string, Observed['firstDates'][number]>();
  for (const { center, date, ended, left, people } of due.first) {
    const row = byDay.get(`${center} ${date}`) ?? { center, date, due: 0, kept: 0 };
    row.due += people;
    if (!left && ended !== null && ended <= date) row.kept += people;
    byDay.set(`${center} ${date}`, row);
  }
  const untilEve = (until: IsoDate | null) => (until !== null && until < today ? until : eveOf(today));
  return {
    firstDates: [...byDay.values()],
    secondDates: due.again,
    catchUp: aged(
      calendars,
      missed.map(({ center, date, ended, people }) => ({ center, from: date, end: ended, people })),
      today,
    ),
    leftAfterMiss,
    goLive: aged(
      calendars,
      past.handedOver
        .filter(({ on }) => on < today)
        .map(({ center, on, live, people }) => ({ center, from: on, end: live, people })),
      today,
    ),
    personDays:
      since === null
        ? 0
        : past.watched.reduce(
            (sum, { until, people }) => sum + people * calendars.daysBetween(null, since, untilEve(until)),
            0,
          ),
    withdrawals: Math.max(0, leftInAll - leftAfterMiss),
    absences: past.absences.map(({ center, from, until }) =>
      Math.max(1, calendars.daysBetween(center, eveOf(from), until)),
    ),
    deliveries: pastDeliveries(calendars, past.deliveries, today),
  };
}
