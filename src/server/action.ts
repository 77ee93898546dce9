import { createSafeActionClient } from 'next-safe-action';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Result } from '@/domain/commands/result';
import { runCommand, type Command } from './command';
import { failureOf } from './database-errors';
import { currentViewer } from './session';

/** What every action takes: the key of the request and the command's input. */
const envelope = z.object({ requestKey: z.uuid(), input: z.unknown() });

const client = createSafeActionClient({
  handleServerError: (error) => JSON.stringify(failureOf(error, 'action')),
});

/**
 * A server action for a command: reads the viewer, runs the command, lets the pages read again. The
 * result is always a value; `data` is missing only when the call itself was malformed.
 */
export function actionFor<In, Out>(command: Command<In, Out>) {
  return client.inputSchema(envelope).action(async ({ parsedInput }): Promise<Result<Out>> => {
    const result = await runCommand(await currentViewer(), command, parsedInput.input, {
      requestKey: parsedInput.requestKey,
    });
    if (result.ok) revalidatePath('/', 'layout');
    return result;
  });
}
