/** What PostgreSQL cannot hold as text: the NUL character, and halves of a pair that make no character. */
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether a text can be stored. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/**
 * The path to the first text in a value that cannot be stored, as `selection.filter.q`; null when all can. Bytes of files
 * are not looked at.
 */
export function pathOfUnstorable(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path || '_';
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfUnstorable(isStorable(key) ? inner : key, path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
