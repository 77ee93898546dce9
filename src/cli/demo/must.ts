import type { Result } from '@/domain/commands/result';
import { runCommand, type Command } from '@/server/command';
import type { Viewer } from '@/server/viewer';
import { CliEnd, codeOf } from '../exit';
import { sentenceOf } from '../words';

/** Runs one command on a day and gives its value; the first refusal ends the loading with its sentence. */
export async function must<In, Out>(
  viewer: Viewer,
  command: Command<In, Out>,
  input: unknown,
  day: string,
): Promise<Out> {
  const result: Result<Out> = await runCommand(viewer, command, input, { today: day });
  if (!result.ok) {
    const fields = result.fields ? ` ${JSON.stringify(result.fields)}` : '';
    throw new CliEnd(`${command.name}: ${sentenceOf(result)}${fields}`, codeOf(result));
  }
  return result.value;
}
