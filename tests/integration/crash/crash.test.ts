import { describe, expect, it } from 'vitest';
import { runKills } from './run-kills';

describe('an application that is killed at random moments while it writes', () => {
  it('has lost nothing of what it acknowledged, has nothing by halves, and serves again', async () => {
    const found = await runKills({ kills: 20 });
    expect(Object.values(found.kills)).toEqual([4, 4, 4, 4, 4]);
    expect(found.acknowledged).toBeGreaterThan(0);
    expect({ lost: found.lost, halves: found.halves, broken: found.broken }).toEqual({
      lost: 0,
      halves: 0,
      broken: [],
    });
    // Who waits is told that the database is away, never that something unexpected happened.
    expect(found.unexpected).toEqual([]);
  }, 180_000);

  it('that acknowledges before it commits is found out', async () => {
    const found = await runKills({ kills: 5, early: true });
    expect(found.lost).toBeGreaterThan(0);
  }, 120_000);
});
