import { randomFrom } from '@/domain/demo/random';

/** A whole number from a text (FNV-1a, 32 bit): the ids of people differ between installations, their numbers do not. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Whether something with this probability happens to this person; the same each time. */
export function happens(what: string, personnelNumber: string, probability: number): boolean {
  return randomFrom(digest(`${what} ${personnelNumber}`)).fraction() < probability;
}

/** One of a list for this person; the same each time. */
export function choose<T>(what: string, personnelNumber: string, list: readonly T[]): T {
  return randomFrom(digest(`${what} ${personnelNumber}`)).pick(list);
}
