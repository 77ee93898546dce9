/** The kinds of file that come in, in the order in which they build on one another. */
export const IMPORT_KINDS = [
  'centers',
  'service-lines',
  'teams',
  'devices',
  'agents',
  'deliveries',
  'grounds',
  'users',
] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Whether a word, as typed on the command line, names a kind of file. */
export function isImportKind(word: string): word is ImportKind {
  return (IMPORT_KINDS as readonly string[]).includes(word);
}
