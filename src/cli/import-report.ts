import type { PreviewResult } from '@/features/imports/commands/preview-import';
import { sayRejection, sayRight, sayWarning } from '@/features/imports/components/file-words';
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
  const { kind, encoding, separator, rows, counts } = preview;
  const rejections = preview.rejections.map((found) => ({
    ...found,
    message: sayRejection(fileWords, found),
    expected: sayRight(fileWords, found, locale),
  }));
  const warnings = preview.warnings.map((found) => ({ ...found, message: sayWarning(fileWords, found) }));
  if (json) {
    const file = { encoding, separator, rows };
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
