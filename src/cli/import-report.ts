import type { PreviewResult } from '@/features/imports/commands/preview-import';
import { sayRejection, sayRight, sayWarning } from '@/features/imports/components/file-words';
import type { FileProblem } from '@/features/imports/schema';
import type { ImportKind } from '@/domain/importing/kinds';
import { printJson } from './exit';
import { fileWords, locale } from './words';

/** Most findings of a kind that are printed as lines; JSON holds those that are kept. */
const most = 50;

/** Prints what a file does or would do: as JSON, else a line of counts and one for each finding. */
export function reportImport(
  preview: Extract<PreviewResult, { usable: true }>,
  changeSet: string | null,
  json: boolean,
): void {
  const { kind, encoding, separator, sheet, rows, counts } = preview;
  const rejections = preview.rejections.map((found) => ({
    ...found,
    message: sayRejection(fileWords, found),
    expected: sayRight(fileWords, found, locale),
  }));
  const warnings = preview.warnings.map((found) => ({ ...found, message: sayWarning(fileWords, found) }));
  if (json) {
    const file = { encoding, separator, ...(sheet !== null && { sheet }), rows };
    printJson({ kind, file, rows: counts, rejections, warnings, applied: changeSet !== null, changeSet });
    return;
  }
  const lines = [
    `${kind}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.rejected} rejected; ${changeSet ? 'applied' : 'not applied'}`,
    ...rejections
      .slice(0, most)
      .map((one) => `  line ${one.line}, ${one.column}, "${one.value}": ${one.message}; ${one.expected}`),
    ...warnings.slice(0, most).map((one) => `  line ${one.line}: ${one.message}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Prints as JSON why a file cannot be used as a whole; none of its rows was looked at. */
export function reportProblem(kind: ImportKind, problem: FileProblem, message: string): void {
  const { code, line = null, columns = [] } = problem;
  const said = { code, line, columns, message };
  printJson({ kind, file: null, rows: null, problem: said, applied: false, changeSet: null });
}
