/** What the trail tells of the question behind a file. */
export type ToldQuestion = {
  /** The names of what narrowed the list. */
  readonly narrowedBy: readonly string[];
  /** The same with values; a search stands without its words, which would be names. */
  readonly filter: string;
};

/** What orders a list or names its plan, and so does not narrow it. */
const notNarrowing = new Set(['sort', 'desc', 'planId']);

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Tells a question to a list: `{ filter: { stages: ['WAITING'] }, sort: 'name' }` is narrowed by `stages`. */
export function tellQuestion(asked: Readonly<Record<string, unknown>>): ToldQuestion {
  const { filter, ...rest } = asked;
  const parts = Object.entries({ ...rest, ...(filter as Record<string, unknown> | undefined) }).filter(
    ([name, value]) => !notNarrowing.has(name) && !isEmpty(value),
  );
  return {
    narrowedBy: parts.map(([name]) => name),
    filter: parts
      .map(([name, value]) => {
        if (name === 'q' || value === true) return name;
        return `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`;
      })
      .join('; ')
      .slice(0, 1000),
  };
}
