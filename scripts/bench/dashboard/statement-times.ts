import pg from 'pg';

type Query = (...args: unknown[]) => unknown;

/** Adds up how long each statement takes from its call to its answer, on every connection from now on. */
export function countStatementTimes(): { take: () => { statements: number; ms: number } } {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let statements = 0;
  let ms = 0;
  prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const begun = performance.now();
    const answer = original.apply(this, args);
    if (!(answer instanceof Promise)) return answer;
    return answer.finally(() => {
      statements += 1;
      ms += performance.now() - begun;
    });
  };
  return {
    take: () => {
      const taken = { statements, ms };
      statements = 0;
      ms = 0;
      return taken;
    },
  };
}
