const began = performance.now();

// A terminal that was closed must not end us before the database is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** From now on progress goes to stderr: stdout belongs to the command's answer. */
export function progressToStderr() {
  stream = process.stderr;
}

/** One line of progress with the seconds since the start. @param {string} text */
export function say(text) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  stream.write(`${seconds.padStart(6)} s  ${text}\n`);
}
