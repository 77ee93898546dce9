import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { IMPORT_KINDS, isImportKind } from '@/domain/importing/kinds';
import { applyImport } from '@/features/imports/commands/apply-import';
import { discardImport } from '@/features/imports/commands/discard-import';
import { previewFile } from '@/features/imports/commands/preview-import';
import { sayProblem } from '@/features/imports/components/file-words';
import { runCommand } from '@/server/command';
import { actingViewer } from './as';
import { CliEnd, codeOf, exit } from './exit';
import { reportImport, reportProblem } from './import-report';
import { fileWords, locale, sentenceOf } from './words';

type Options = {
  dryRun?: boolean;
  json?: boolean;
  encoding?: string;
  separator?: string;
  sheet?: string;
  numbers?: string;
  emptyClears?: boolean;
  onlyGood?: boolean;
  as?: string;
};

/** `import <kind> <file>`: preview, then apply in one transaction. */
export function addImport(program: Command): void {
  program
    .command('import <kind> <file>')
    .description(`takes in a CSV or XLSX file: ${IMPORT_KINDS.join(', ')}`)
    .option('--dry-run', 'only say what it would do')
    .option('--json', 'answer as JSON')
    .option('--encoding <name>', 'the encoding of the file, if it is not found by itself')
    .option('--separator <character>', 'the separator or "tab", if it is not found by itself')
    .option('--sheet <name>', 'the sheet of a spreadsheet, if it is not the first one')
    .addOption(
      new Option('--numbers <style>', 'how its numbers are written, if that is not found by itself').choices([
        'de',
        'en',
      ]),
    )
    .option('--empty-clears', 'an empty optional cell clears the field')
    .option('--only-good', 'apply the good rows although others are rejected')
    .option('--as <email>', 'act as this account')
    .action(async (kind: string, file: string, options: Options) => {
      process.exitCode = await importFile(kind, file, options);
    });
}

function readBytes(file: string): Buffer {
  try {
    if (!statSync(file).isFile()) throw new CliEnd(`${file} is not a file.`, exit.unusable);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CliEnd) throw error;
    throw new CliEnd(`${file} cannot be read.`, exit.unusable);
  }
}

const separatorOf = (given: string) => (/^(?:tab|\\t)$/i.test(given) ? '\t' : given);

async function importFile(kind: string, file: string, options: Options): Promise<number> {
  if (!isImportKind(kind)) {
    throw new CliEnd(`"${kind}" is no kind of file; known are: ${IMPORT_KINDS.join(', ')}.`, exit.unusable);
  }
  const bytes = readBytes(file);
  const viewer = await actingViewer(options.as);
  const previewed = await runCommand(viewer, previewFile, {
    kind,
    fileName: basename(file),
    bytes,
    ...(options.encoding ? { encoding: options.encoding } : {}),
    ...(options.separator ? { separator: separatorOf(options.separator) } : {}),
    ...(options.sheet ? { sheet: options.sheet } : {}),
    ...(options.numbers ? { numbers: options.numbers } : {}),
    emptyCellsClear: options.emptyClears ?? false,
  });
  if (!previewed.ok) {
    // What the command itself does not take is a wrong option, not a wrong row.
    const code = previewed.code === 'INVALID' ? exit.unusable : codeOf(previewed);
    throw new CliEnd(sentenceOf(previewed), code);
  }
  const preview = previewed.value;
  if (!preview.usable) {
    const message = sayProblem(fileWords, kind, preview, locale);
    if (options.json) reportProblem(kind, preview, message);
    throw new CliEnd(message, exit.unusable);
  }
  const blocked = preview.counts.rejected > 0 && !options.onlyGood;
  const applies = !options.dryRun && !blocked;
  const applied = applies
    ? await runCommand(viewer, applyImport, {
        importId: preview.importId,
        onlyGood: options.onlyGood ?? false,
      })
    : null;
  if (!applies) await runCommand(viewer, discardImport, { importId: preview.importId });
  if (applied && !applied.ok) throw new CliEnd(sentenceOf(applied), codeOf(applied));
  reportImport(preview, applied?.ok ? applied.changeSet : null, options.json ?? false);
  return preview.counts.rejected > 0 ? exit.rejected : exit.fine;
}
