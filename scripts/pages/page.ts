import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A table row of markdown. */
export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table of markdown with its head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** The text as prettier would write it, so that a made page passes the same check as any other. */
export async function formatted(text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(`${root}README.md`)), parser: 'markdown' });
}

/** Writes the page where its script is the program that runs. */
export async function writeWhenRun(script: string, path: string, page: () => Promise<string>): Promise<void> {
  if (pathToFileURL(process.argv[1] ?? '').href === script) writeFileSync(`${root}${path}`, await page());
}
