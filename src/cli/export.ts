import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { exportDevices } from '@/features/exports/commands/export-devices';
import { exportList } from '@/features/exports/commands/export-list';
import { exportFormats, exportLists, identifierKinds, type IdentifierKind } from '@/features/exports/schema';
import { exportScenario } from '@/features/plans/queries/export-scenario';
import { LOCALES } from '@/i18n/locale';
import type { Viewer } from '@/server/viewer';
import { actingViewer } from './as';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { locale as shellLocale, sentenceOf } from './words';

type Options = {
  as?: string;
  format: string;
  language?: string;
  ask?: string;
  groupTag?: string;
  out?: string;
};

/** `export`: the live state as a scenario, a list as a file, files of devices for other systems. */
export function addExport(program: Command): void {
  program
    .command('export <what>')
    .description(
      `writes the scenario, a list (${exportLists.join(', ')}) or ${identifierKinds.join(', ')} files`,
    )
    .option('--as <email>', 'act as this account')
    .option('--format <format>', 'of a list: csv or xlsx', 'csv')
    .option('--language <language>', 'of a list: de or en; otherwise that of the shell')
    .option('--ask <json>', 'filter and order, as {"filter":{"stages":["WAITING"]},"sort":"name"}')
    .option('--group-tag <text>', 'autopilot: the group tag of all devices')
    .option('--out <path>', 'a file for a list, otherwise standard output; a folder for device files')
    .action(async (what: string, options: Options) => {
      const viewer = await actingViewer(options.as);
      const kind = identifierKinds.find((one) => one === what);
      if (what === 'scenario') await writeScenario(viewer);
      else if (kind) await writeDevices(viewer, kind, options);
      else await writeList(viewer, what, options);
    });
}

async function writeScenario(viewer: Viewer): Promise<void> {
  const exported = await exportScenario(viewer);
  if (!exported) throw new CliEnd('This account may not read plans.', exit.notAllowed);
  const { scenario, heldBack } = exported;
  printJson(scenario);
  if (heldBack > 0)
    process.stderr.write(
      `${heldBack} of ${scenario.agents.length} people no plan may place now (a stop, or no desktop for their only route): their first day lies after the horizon.\n`,
    );
}

function asked({ ask }: Options, otherwise: unknown): unknown {
  if (ask === undefined) return otherwise;
  try {
    return JSON.parse(ask);
  } catch {
    throw new CliEnd(`--ask is no JSON: ${ask}`, exit.unusable);
  }
}

/** One of a closed list of words, or the end of the command. */
function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const found = words.find((word) => word === given);
  if (!found) throw new CliEnd(`${option} "${given}" is not one of: ${words.join(', ')}.`, exit.unusable);
  return found;
}

const whole = new Set<string>(['deliveries', 'centers', 'handovers', 'team', 'aggregates']);

async function writeList(viewer: Viewer, what: string, options: Options): Promise<void> {
  const list = oneOf(exportLists, what, 'export');
  const made = await exportList(viewer, {
    list,
    format: oneOf(exportFormats, options.format, '--format'),
    locale: oneOf(LOCALES, options.language ?? shellLocale, '--language'),
    question: asked(options, whole.has(list) ? {} : { filter: {} }),
  });
  if (!made.ok) throw new CliEnd(sentenceOf(made), codeOf(made));
  await written(made.value.body, options.out);
}

async function written(body: Readable, out: string | undefined): Promise<void> {
  try {
    if (out === undefined) await pipeline(body, process.stdout, { end: false });
    else await pipeline(body, createWriteStream(out));
  } catch (error) {
    body.destroy();
    throw new CliEnd(`${out ?? 'The file'} could not be written: ${(error as Error).message}`, exit.unusable);
  }
}

async function writeDevices(viewer: Viewer, kind: IdentifierKind, options: Options): Promise<void> {
  const folder = options.out;
  if (folder === undefined) throw new CliEnd('Name a folder for the files: --out FOLDER.', exit.unusable);
  const made = await exportDevices(viewer, {
    kind,
    selection: asked(options, { filter: {} }),
    groupTag: options.groupTag ?? '',
  });
  if (!made.ok) throw new CliEnd(sentenceOf(made), codeOf(made));
  const { files, leftOut } = made.value;
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  printJson({ files: files.map(({ name }) => name), leftOut });
  if (leftOut.length > 0) process.exitCode = exit.rejected;
}
