// Every process we start. Each gets a group of its own (a terminal's Ctrl-C is for us, who know the
// order) and a channel whose end tells it that we died without a word.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';

const endWithParent = pathToFileURL(inRoot('scripts/lib/end-with-parent.mjs')).href;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, output?: 'inherit' | 'collect' | 'errors', onOutput?: (text: string) => void, stdin?: boolean }} Options
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
  const { output = 'collect' } = options;
  const out = output === 'collect' ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env, HEIMVORTEIL_STARTED_BY: String(process.pid) },
    detached: true,
    stdio: [
      options.stdin ? 'inherit' : 'ignore',
      output === 'errors' ? 'pipe' : out,
      out,
      ...(channel ? /** @type {const} */ (['ipc']) : []),
    ],
  });
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
  signalGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child.pid ?? 0, 'SIGKILL'), ms);
  await gone;
  clearTimeout(timer);
}

/** Ends all that still runs. */
export async function stopChildren() {
  await Promise.all([...running].map((child) => stopChild(child)));
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
