import type { Command } from 'commander';
import { undoChange } from '@/features/undo/commands/undo-change';
import { undoPreview } from '@/features/undo/queries/undo-preview';
import type { UndoOutcome } from '@/features/undo/schema';
import { runCommand } from '@/server/command';
import type { Viewer } from '@/server/viewer';
import { actingViewer } from './as';
import { CliEnd, codeOf, exit, printJson } from './exit';
import { sentenceOf } from './words';

type Options = { json?: boolean; whole?: boolean; as?: string };

/** Most rows that are printed as lines; JSON holds the first thousand. */
const most = 50;

/** `undo <changeset>`: takes a change back as far as nothing was built on it. */
export function addUndo(program: Command): void {
  program
    .command('undo <changeset>')
    .description('takes a change back, row by row as far as nothing was built on it')
    .option('--whole', 'all of it or nothing')
    .option('--json', 'answer as JSON')
    .option('--as <email>', 'act as this account')
    .action(async (changeSet: string, options: Options) => {
      process.exitCode = await undo(changeSet.toLowerCase(), options);
    });
}

async function undo(changeSet: string, options: Options): Promise<number> {
  const viewer = await actingViewer(options.as);
  const result = await runCommand(viewer, undoChange, { changeSet, whole: options.whole ?? false });
  if (result.ok) {
    report({ changeSet, applied: result.changeSet, ...result.value }, options.json ?? false);
    return result.value.blocked > 0 ? exit.rejected : exit.fine;
  }
  if (result.code !== 'UNDO_NOT_POSSIBLE') throw new CliEnd(sentenceOf(result), codeOf(result));
  report({ changeSet, applied: null, ...(await inTheWay(viewer, changeSet)) }, options.json ?? false);
  throw new CliEnd(sentenceOf(result), exit.rejected);
}

/** What kept a change from being taken back. */
async function inTheWay(viewer: Viewer, changeSet: string): Promise<UndoOutcome> {
  const preview = await undoPreview(viewer, { changeSet });
  return {
    undone: 0,
    already: preview?.already ?? 0,
    blocked: preview?.blocked ?? 0,
    refused: preview?.obstacles ?? [],
  };
}

function report(
  {
    changeSet,
    applied,
    undone,
    already,
    blocked,
    refused,
  }: UndoOutcome & { changeSet: string; applied: string | null },
  json: boolean,
): void {
  if (json) {
    printJson({ changeSet, undone, already, blocked, refused, undo: applied });
    return;
  }
  const lines = refused
    .slice(0, most)
    .map(
      (one) =>
        `  ${one.type} ${one.id}: ${one.code}${one.event ? ` (${one.event.action}, ${one.event.at})` : ''}`,
    );
  const head = `${undone} undone, ${already} undone before, ${blocked} not; ${applied ?? 'nothing changed'}`;
  process.stdout.write(`${[head, ...lines].join('\n')}\n`);
}
