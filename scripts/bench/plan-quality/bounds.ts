import { createHash } from 'node:crypto';
import loadHighs from 'highs';
import type { Instance } from '../../../src/domain/planning/instance';
import { classProgram } from './class-program';
import type { ClassGroup } from './class-program';
import { leftoverOf } from './leftover';
import type { Standing } from './leftover';
import { boundOfPrices } from './linear-program';
import type { LinearProgram } from './linear-program';

/** From so many agents on the interior point method is the faster. */
const LARGE = 9000;
/** Whatever the solver knows by then is a bound too, only a weaker one. */
const MOST_SECONDS = 300;

/** A lower bound of the sum of the days of a due class, by linear programming. */
export type BoundOfClass = (
  instance: Instance,
  groups: readonly ClassGroup[],
  standing: readonly Standing[],
) => number;

function keyOf(groups: readonly ClassGroup[], standing: readonly Standing[]): string {
  const where = standing.map(({ agent, day }) => `${agent}:${day}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([groups, where]))
    .digest('base64');
}

/** Opens the solver for one scenario; the same class over the same standing is solved once. */
export async function openBounds(): Promise<() => BoundOfClass> {
  const highs = await loadHighs();
  const solve = (program: LinearProgram, isLarge: boolean): number => {
    const numRows = program.rowLower.length;
    const numCols = program.cost.length;
    const source = {
      numCols,
      numRows,
      colCost: Float64Array.from(program.cost),
      colLower: Float64Array.from(program.lower),
      colUpper: Float64Array.from(program.upper),
      rowLower: Float64Array.from(program.rowLower),
      rowUpper: Float64Array.from(program.rowUpper),
      matrix: {
        format: 'csc' as const,
        numRows,
        numCols,
        starts: Int32Array.from(program.starts),
        indices: Int32Array.from(program.rows),
        values: Float64Array.from(program.values),
      },
    };
    return highs.withModel(source, (model) => {
      model.options.set({
        output_flag: false,
        time_limit: MOST_SECONDS,
        solver: isLarge ? 'ipm' : 'choose',
      });
      model.run();
      return boundOfPrices(program, model.getSolution().rowDual);
    });
  };
  return () => {
    const known = new Map<string, number>();
    return (instance, groups, standing) => {
      const key = keyOf(groups, standing);
      let bound = known.get(key);
      if (bound === undefined) {
        const size = groups.reduce((sum, group) => sum + group.size, 0);
        const program = classProgram(instance, groups, leftoverOf(instance, standing));
        known.set(key, (bound = solve(program, size > LARGE)));
      }
      return bound;
    };
  };
}
