import type { Readable } from 'node:stream';
import { log } from '@/server/log';

/** Files that may be on their way at once: each holds a connection to the database until it has arrived. */
const most = 4;
/** The longest that a file may take to arrive. */
const longest = 5 * 60_000;

let running = 0;

/** Takes a place among the files on their way; null where there is none. The place is given back by `done`. */
export function takePlace(): { done: () => void } | null {
  if (running >= most) return null;
  running += 1;
  let held = true;
  return {
    done: () => {
      if (held) running -= 1;
      held = false;
    },
  };
}

/** Keeps the place until the file has arrived or was given up, and gives up one that never ends. */
export function keepUntilClosed(body: Readable, place: { done: () => void }): void {
  body.on('error', (error) => log.warn({ err: error.message }, 'a file was not read to its end'));
  const clock = setTimeout(() => body.destroy(new Error('the file took too long')), longest);
  body.once('close', () => {
    clearTimeout(clock);
    place.done();
  });
}
