import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { checklistInput, type ChecklistStep } from './schema';

/** The words of a new step as a key that no other step has. */
function keyFor(words: string, taken: ReadonlySet<string>): string {
  const base = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  const stem = base === '' ? 'step' : base;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(key)) return key;
  }
}

/** Publishes a new version of a route's checklist. What was assigned before keeps the one it has. */
export const publishChecklist = defineCommand({
  name: 'checklists.publish',
  permission: 'checklist.write',
  input: checklistInput,
  run: async (context, { route, basedOn, steps }) => {
    const rows = await context.tx.$queryRaw<{ id: string; number: number; steps: ChecklistStep[] }[]>(sql`
      SELECT id::text, number, steps FROM checklist WHERE route = ${route}::route ORDER BY number DESC LIMIT 1 FOR UPDATE`);
    const before = rows[0] ?? refuse('NOT_FOUND');
    if (before.number !== basedOn) refuse('STALE');
    const taken = new Set(steps.flatMap((step) => step.key ?? []));
    if (taken.size !== steps.filter((step) => step.key !== undefined).length) refuse('INVALID');
    const next: ChecklistStep[] = steps.map((step) => {
      const key = step.key ?? keyFor(step.en, taken);
      taken.add(key);
      return { key, de: step.de, en: step.en };
    });
    const same =
      JSON.stringify(next) === JSON.stringify(before.steps.map(({ key, de, en }) => ({ key, de, en })));
    if (same) refuse('NOTHING_TO_DO');
    const made = await context.tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO checklist (route, number, steps, created_by)
      VALUES (${route}::route, ${basedOn + 1}, ${JSON.stringify(next)}::jsonb, ${context.viewer.userId}::uuid) RETURNING id::text`);
    const words = (list: readonly ChecklistStep[]) => list.map((step) => step.key).join(', ');
    await context.trail([
      {
        action: 'checklist.changed',
        subjectType: 'checklist',
        subjectId: made[0]?.id ?? '',
        before: { number: before.number, steps: words(before.steps) },
        after: { route, number: basedOn + 1, steps: words(next) },
      },
    ]);
    return { number: basedOn + 1 };
  },
});
