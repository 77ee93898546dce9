// Every process we start. Each gets a group of its own (a terminal's Ctrl-C is for us, who know the
// order) and a channel whose end tells it that we died without a word.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';

const endWithParent = pathToFileURL(inRoot('scripts/lib/end-with-parent.mjs')).href;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Whether a child leads a group. @type {WeakMap<object, boolean>} */
const leads = new WeakMap();

/**
 * @typedef {{ env?: Record<string, string | undefined>, output?: 'inherit' | 'collect', onOutput?: (text: string) => void, foreground?: boolean }} Options
 */

/**
 * Starts a Node program of this checkout.
 * @param {string[]} args @param {Options} [options]
 */
export function startNode(args, options = {}) {
  return startProcess(process.execPath, ['--import', endWithParent, ...args], options, true);
}

/**
 * @param {string} command @param {string[]} args @param {Options} [options] @param {boolean} [channel]
 */
export function startProcess(command, args, options = {}, channel = false) {
  const { output = 'collect', foreground = false } = options;
  const out = output === 'collect' ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env, HEIMVORTEIL_STARTED_BY: String(process.pid) },
    // What asks questions on the terminal stays in its foreground group.
    detached: !foreground,
    stdio: [foreground ? 'inherit' : 'ignore', out, out, ...(channel ? /** @type {const} */ (['ipc']) : [])],
  });
  leads.set(child, !foreground);
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      // Enough to explain a failure, not a whole day of log lines.
      text = (text + chunk).slice(-40_000);
      options.onOutput?.(chunk);
    });
  }
  /** @type {Promise<{ code: number, text: string }>} */
  const ended = new Promise((resolve) => {
    child.once('error', (fault) => resolve({ code: 127, text: fault.message }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), text }));
  });
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return { child, ended, text: () => text };
}

/** Ends a child's whole group; one that does not listen is killed. @param {import('node:child_process').ChildProcess} child @param {number} [ms] */
export async function stopChild(child, ms = 6000) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), ms);
  await gone;
  clearTimeout(timer);
}

/** Ends all that still runs. */
export async function stopChildren() {
  await Promise.all([...running].map((child) => stopChild(child)));
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    process.kill((leads.get(child) ? -1 : 1) * (child.pid ?? 0), name);
  } catch {
    // Gone in the meantime.
  }
}
