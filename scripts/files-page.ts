// npx tsx scripts/files-page.ts: docs/files.md from the columns that the import knows.
import { COLUMNS, NOT_BY_FILE, type ImportColumn } from '../src/domain/importing/columns';
import { IMPORT_KINDS, type ImportKind } from '../src/domain/importing/kinds';
import { formatted, table, writeWhenRun } from './pages/page';
import { columnValues, fileRules, kindNotes } from './pages/file-words';

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function rowOf(kind: ImportKind, column: ImportColumn): string[] {
  const name = `\`${column.key}\``;
  const others = column.en.filter((header) => header !== column.key);
  return [
    column.identifies ? `**${name}**` : name,
    quoted([...column.de, ...others]),
    column.required ? '✓' : '',
    columnValues[kind][column.key] ?? '',
  ];
}

function sectionOf(kind: ImportKind): string {
  const rows = COLUMNS[kind].map((column) => rowOf(kind, column));
  const columns = table(['column', 'other headers', 'required', 'value'], rows);
  return `## ${kind}\n\n${kindNotes[kind]}\n\n${columns}\n`;
}

/** The page, as it should stand in docs/files.md. */
export async function filesPage(): Promise<string> {
  return formatted(`# Files that come in

Made by \`npx tsx scripts/files-page.ts\` from \`src/domain/importing/columns.ts\`; do not edit it by hand.

${fileRules}

Columns that a file never sets are ignored with a warning: ${quoted(NOT_BY_FILE)}.

Bring them in in this order, each builds on those before it: ${IMPORT_KINDS.join(', ')}.

${IMPORT_KINDS.map(sectionOf).join('\n')}`);
}

await writeWhenRun(import.meta.url, 'docs/files.md', filesPage);
