import { recomputeBands } from '@/features/policy/writes/bands';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { recordManySchema, type NumberVerdict } from '../schema';
import { insertGrounds } from '../writes/insert-grounds';
import { lockPeople } from '../writes/lock-people';

/** One ground for many people by personnel number, with a verdict for each number. */
export const recordMany = defineCommand({
  name: 'grounds.recordMany',
  permission: 'ground.write',
  input: recordManySchema,
  run: async (context, input) => {
    const numbers = [...new Set(input.personnelNumbers)];
    const people = await lockPeople(
      context.tx,
      context.viewer,
      sql`a.personnel_number = ANY(${numbers}::text[])`,
    );
    const ids = people.map((person) => person.id);
    const made = new Set((await insertGrounds(context, ids, input)).map((row) => row.agentId));
    if (made.size > 0) await recomputeBands(context, sql`a.id = ANY(${[...made]}::uuid[])`);
    const known = new Map(people.map((person) => [person.number, person.id]));
    const verdicts = numbers.map((number): NumberVerdict => {
      const id = known.get(number);
      if (!id) return { number, ok: false, code: 'NOT_FOUND' };
      return made.has(id) ? { number, ok: true, code: null } : { number, ok: false, code: 'RECORDED' };
    });
    return { done: made.size, verdicts };
  },
});
