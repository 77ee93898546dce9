import type { Command as CliCommand } from 'commander';
import { noteBackup, noteRestore } from '@/features/backup/commands/note-backup';
import { restoreBackup } from '@/features/backup/commands/restore-backup';
import { takeBackup } from '@/features/backup/commands/take-backup';
import { FileFault, type FaultCode, type FileChoice } from '@/features/backup/schema';
import { runCommand } from '@/server/command';
import { groundsKeyIds } from '@/server/grounds-key';
import { systemViewer } from '@/server/viewer';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { sentenceOf } from './words';

const nothing = 'Nothing was changed.';

const sentences: Record<FaultCode, (file: string, detail: string) => string> = {
  EXISTS: (file) => `${file} is there already: choose another name. ${nothing}`,
  UNWRITABLE: (file, detail) => `${file} cannot be written (${detail}). ${nothing}`,
  UNREADABLE: (file, detail) => `${file} cannot be read (${detail}). ${nothing}`,
  DISK_FULL: () => `The disk is full: free some space and try again. ${nothing}`,
  NOT_A_BACKUP: (file) => `${file} is no backup or archive of Heimvorteil. ${nothing}`,
  DAMAGED: (file) =>
    `${file} is damaged or cut off: its checksum does not fit. Use another copy of it. ${nothing}`,
  NEWER: (file, detail) =>
    `${file} was made by a newer version of Heimvorteil (${detail}): update this checkout and try again. ${nothing}`,
  FOREIGN: (file, detail) =>
    `${file} was made by a version of Heimvorteil that this checkout does not come from (${detail}). ${nothing}`,
  NOT_EMPTY: (_, detail) =>
    `This database is not empty (${detail}): a backup is restored into an empty one only. ${nothing}`,
  IN_USE: () => `Somebody works on this database: stop Heimvorteil and try again. ${nothing}`,
  UNFIT: (file, detail) => `The rows of ${file} do not fit together (${detail}). ${nothing}`,
};

async function orSentence<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new CliEnd(sentences[error.code](file, error.detail), exit.unusable);
  }
}

async function take(file: string, choice: FileChoice, json: boolean): Promise<void> {
  const noted = await runCommand(systemViewer(), noteBackup, choice);
  if (!noted.ok) throw new CliEnd(sentenceOf(noted), codeOf(noted));
  const { tables, rows } = await orSentence(file, () => takeBackup(file, choice));
  if (json) printJson({ file, ...choice, tables, rows });
  else process.stdout.write(`${file}: ${rows} rows of ${tables} tables\n`);
}

/** What is said of grounds that came back but cannot be read here; null where all can. */
function keySentence(keys: readonly string[]): string | null {
  const own = groundsKeyIds();
  const others = keys.filter((id) => !own.includes(id));
  if (others.length === 0) return null;
  const has = own.length > 0 ? `here is ${own.join(', ')}` : 'here is none';
  return `The grounds were sealed under the key ${others.join(', ')}, ${has}: set HEIMVORTEIL_GROUNDS_KEY to the old key, or they cannot be read.`;
}

async function restore(file: string, json: boolean): Promise<void> {
  const { header, tables, rows } = await orSentence(file, () => restoreBackup(file));
  const { kind, withGrounds, madeAt } = header;
  const noted = await runCommand(systemViewer(), noteRestore, { madeAt });
  if (!noted.ok) throw new CliEnd(sentenceOf(noted), codeOf(noted));
  const warning = keySentence(header.groundsKeys);
  if (json) printJson({ file, kind, withGrounds, madeAt, tables, rows, warning });
  else process.stdout.write(`${file} of ${madeAt}: ${rows} rows of ${tables} tables are back\n`);
  if (warning) process.stderr.write(`${warning}\n`);
}

/** `backup`, `archive` and `restore`: the whole state out, to come back or to move house, and in again. */
export function addBackup(program: CliCommand): void {
  program
    .command('backup <file>')
    .description('writes everything into a new file, as it is at one moment, while everybody works on')
    .option('--json', 'answer as JSON')
    .action((file: string, { json = false }: { json?: boolean }) =>
      take(file, { kind: 'backup', withGrounds: true }, json),
    );
  program
    .command('archive <file>')
    .description(
      'the same for moving house: without passwords, links and calendar addresses, and without grounds',
    )
    .option('--with-grounds', 'with the grounds, sealed as they are')
    .option('--json', 'answer as JSON')
    .action(
      (file: string, { withGrounds = false, json = false }: { withGrounds?: boolean; json?: boolean }) =>
        take(file, { kind: 'archive', withGrounds }, json),
    );
  program
    .command('restore <file>')
    .description('brings a backup or an archive back into an empty database')
    .option('--json', 'answer as JSON')
    .action((file: string, { json = false }: { json?: boolean }) => restore(file, json));
}
