import { describe, expect, it } from 'vitest';
import { isDatabaseAway, isRetryable } from './database-errors';

/** What Prisma and pg throw when the server dies, as seen when it was killed under load. */
const lost = [
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  new Error('Connection terminated unexpectedly'),
  new Error('ConnectionClosed'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('timeout exceeded when trying to connect'),
  Object.assign(new Error('Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`'), {
    code: 'P2010',
  }),
  Object.assign(new Error('terminating connection'), { code: '57P01' }),
  Object.assign(new Error('sorry, too many clients already'), { code: '53300' }),
];

describe('an error of the database', () => {
  it.each(lost.map((error) => [error.message, error]))('is "away" when it says: %s', (_said, error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(isRetryable(error)).toBe(false);
  });

  it.each(['23505', '23514', '22P02', '40P01'])('with SQLSTATE %s is not', (code) => {
    expect(isDatabaseAway(Object.assign(new Error('violates something'), { code }))).toBe(false);
  });

  it('that is none is not', () => {
    expect([null, undefined, 'text', new Error('x is not a function')].map(isDatabaseAway)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });
});
