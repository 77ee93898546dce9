const MOST = 2;

/**
 * The known text closest to a mistyped one: at most two edits (a letter more, less, another, or two neighbours
 * swapped; optimal string alignment) and at most half of the longer text. Undefined where none is that close;
 * of equally close ones the first.
 */
export function nearest(value: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = MOST + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - value.length) >= bestDistance) continue;
    const distance = editDistance(value, candidate, bestDistance - 1);
    if (distance >= bestDistance || 2 * distance > Math.max(value.length, candidate.length)) continue;
    best = candidate;
    bestDistance = distance;
    if (distance <= 1) break;
  }
  return best;
}

/** The number of edits between two texts; `most + 1` as soon as it is clear that there are more than `most`. */
export function editDistance(left: string, right: string, most: number): number {
  // What both begin and end with costs nothing, and most codes of one place share a good part.
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  if (leftEnd === start || rightEnd === start) return Math.min(leftEnd + rightEnd - 2 * start, most + 1);
  return alignment(left.slice(start, leftEnd), right.slice(start, rightEnd), most);
}

function alignment(left: string, right: string, most: number): number {
  const width = right.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[width] ?? most + 1, most + 1);
}
