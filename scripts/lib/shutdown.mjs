import { stopChildren } from './children.mjs';
import { sentenceOf } from './sentence.mjs';

/** @type {(() => Promise<unknown>)[]} */
const last = [];
/** @type {Promise<never> | undefined} */
let ending;

/** Runs at the end, after the child processes are gone; the latest first. @param {() => Promise<unknown>} action */
export function atEnd(action) {
  last.unshift(action);
}

/** Stops what runs, then what it stood on, then us. @param {number} code @returns {Promise<never>} */
export function shutDown(code) {
  ending ??= (async () => {
    await stopChildren();
    for (const action of last) await action().catch(() => undefined);
    process.exit(code);
  })();
  return ending;
}

/** Whether the end has begun: a child that ends now is no fault. */
export const isEnding = () => ending !== undefined;

/** A fault ends everything with its sentence and exit code 2. @param {unknown} fault @returns {Promise<never>} */
export async function fail(fault) {
  if (isEnding()) return /** @type {Promise<never>} */ (ending);
  process.stderr.write(`\n${sentenceOf(fault)}\n`);
  return shutDown(2);
}

/** A signal is the ordinary way to stop. @param {number} [code] */
export function stopOnSignals(code = 0) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void shutDown(code));
  }
  if (process.env['npm_lifecycle_event']) {
    // npm passes on signals, but killed outright it cannot, and nobody would be left to ask us.
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || void shutDown(code), 1000).unref();
  }
  process.on('uncaughtException', (fault) => void fail(fault));
  process.on('unhandledRejection', (fault) => void fail(fault));
}
