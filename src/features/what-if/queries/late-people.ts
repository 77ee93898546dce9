import { comparePlans, type BrokenPromise } from '@/domain/planning/compare';
import { brokenIn } from '@/domain/what-if/broken-sum';
import type { Planned } from '@/domain/what-if/variant-figures';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { LatePerson, PeopleList } from '../schema';

const LISTED = 100;

type Late = Pick<LatePerson, 'id' | 'before' | 'after' | 'reasons'>;

function lateIn(list: PeopleList, asIs: Planned, variant: Planned): Late[] {
  const broken = brokenIn(variant.scenario, variant.plan);
  if (list === 'broken')
    return newFirst(asIs, broken).map(({ agent, promised, date, reasons }) => ({
      ...{ id: agent, before: promised, after: date, reasons },
    }));
  const reasons = new Map(broken.map((promise) => [promise.agent, promise.reasons]));
  const { later, dropped } = comparePlans(asIs.plan, variant.plan);
  return [
    ...later.map(({ agent, before, after }) => ({ agent, before, after })),
    ...dropped.map(({ agent, date }) => ({ agent, before: date, after: null })),
  ].map(({ agent, before, after }) => ({ id: agent, before, after, reasons: reasons.get(agent) ?? [] }));
}

/** What is broken anyway comes after what only the variant breaks. */
function newFirst(asIs: Planned, broken: readonly BrokenPromise[]): BrokenPromise[] {
  const anyway = new Set(brokenIn(asIs.scenario, asIs.plan).map(({ agent }) => agent));
  return [
    ...broken.filter(({ agent }) => !anyway.has(agent)),
    ...broken.filter(({ agent }) => anyway.has(agent)),
  ];
}

/** Who is late in a plan, by rank, the first hundred with their names; `total` counts all. */
export async function latePeople(
  viewer: Viewer,
  list: PeopleList,
  asIs: Planned,
  variant: Planned,
): Promise<{ total: number; rows: LatePerson[] }> {
  const late = lateIn(list, asIs, variant);
  const shown = late.slice(0, LISTED);
  const named = await db().$queryRaw<Omit<LatePerson, keyof Omit<Late, 'id'>>[]>(sql`
    SELECT a.id::text, a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.code AS team, c.city AS center, a.band
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE a.id = ANY(${shown.map(({ id }) => id)}::uuid[]) AND ${agentScope(viewer, 'plan.read')}`);
  const nameOf = new Map(named.map((person) => [person.id, person]));
  return {
    total: late.length,
    rows: shown.flatMap((one) => {
      const person = nameOf.get(one.id);
      return person === undefined ? [] : [{ ...person, ...one }];
    }),
  };
}
