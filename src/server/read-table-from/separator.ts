const SEPARATORS = [';', ',', '\t', '|'] as const;
const SAMPLE = 65_536;

/** A first line `sep=;`, as Excel writes it: the separator, and the length of the line with its end. */
export function declaredSeparator(
  text: string,
): { readonly separator: string; readonly length: number } | null {
  const declared = /^"?sep=(.)"?[^\S\t\n]*(?:\n|$)/i.exec(text);
  return declared?.[1] ? { separator: declared[1], length: declared[0].length } : null;
}

/**
 * The separator that cuts the first lines most evenly, outside of quotes; a comma where there is none at all.
 * A declared one counts unless the header has none of it, but plenty of another.
 */
export function findSeparator(text: string, declared?: string): string {
  const lines = unquoted(text.slice(0, SAMPLE))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (declared !== undefined && (lines[0]?.includes(declared) ?? true)) return declared;
  let best: string | undefined;
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const [header = 0, ...others] = lines.map((line) => line.split(separator).length - 1);
    if (header === 0) continue;
    const even = others.filter((count) => count === header).length;
    const score = (1 + even) * 1000 + header;
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best ?? declared ?? ',';
}

/** The text without what stands in quotes, where separators and line breaks mean nothing. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
