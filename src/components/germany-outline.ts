type Point = readonly [x: number, y: number];

/** Closer points than this are left out, smaller islands too: nobody sees them at the size of a page. */
const COARSENESS = 2.5;
const SMALLEST = 4;

/** The closed rings of a path that is written with `m` and `z` only, in absolute points. */
export function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let [x, y] = [0, 0];
  for (const part of path.split('z')) {
    const numbers = (part.match(/-?[\d.]+/g) ?? []).map(Number);
    const ring: Point[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      ring.push([x, y]);
    }
    const first = ring[0];
    if (!first) continue;
    [x, y] = first;
    rings.push(ring);
  }
  return rings;
}

function thinned(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= COARSENESS) kept.push(point);
  }
  return kept;
}

function isTiny(ring: readonly Point[]): boolean {
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return spread(ring.map(([x]) => x)) < SMALLEST && spread(ring.map(([, y]) => y)) < SMALLEST;
}

/** Whole units, each step from the last point as it was written: rounding does not add up. */
function written(ring: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  const steps = ring.map(([x, y], index) => {
    const [stepX, stepY] = [Math.round(x) - atX, Math.round(y) - atY];
    [atX, atY] = [Math.round(x), Math.round(y)];
    return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${stepX},${stepY}`;
  });
  return `${steps.join('')}Z`;
}

/** The same outline with a fraction of its points. */
export function coarsePath(path: string): string {
  return ringsOf(path)
    .filter((ring) => !isTiny(ring))
    .map(thinned)
    .map(written)
    .join('');
}
