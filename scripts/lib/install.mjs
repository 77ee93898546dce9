import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { startProcess, stopChild } from './children.mjs';
import { inRoot, root } from './paths.mjs';
import { say } from './progress.mjs';
import { DISK_FULL, isDiskFull, Sentence } from './sentence.mjs';

const stamp = inRoot('node_modules/.heimvorteil-stamp');
const lockFile = inRoot('package-lock.json');

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** Whether npm's own record in node_modules says the same as the lock file: installed by hand. */
function isInstalledByHand() {
  const record = inRoot('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** Installs the packages when they are missing or older than the lock file. */
export async function ensureInstalled() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalledByHand()) {
    say('Installing packages (about a minute) …');
    await installPackages();
    say('Packages installed');
  }
  writeFileSync(stamp, hash);
}

const NEEDED = 1.4e9;

/** Bytes that are free where `path` lies; endless where the system does not tell. @param {string} path */
function freeSpace(path) {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

/** npm does not end on a full disk, it waits for ever: so we look. @param {import('node:child_process').ChildProcess} child */
function watchDisk(child) {
  const places = [root, process.env['npm_config_cache'] ?? root];
  let filled = 0;
  const timer = setInterval(() => {
    filled = places.some((place) => freeSpace(place) < 1e6) ? filled + 1 : 0;
    if (filled === 3) void stopChild(child);
  }, 2000);
  child.once('exit', () => clearInterval(timer));
  return () => filled >= 3;
}

async function installPackages() {
  const before = existsSync(inRoot('node_modules')) ? Infinity : freeSpace(root);
  if (before < NEEDED) throw new Sentence(DISK_FULL, 'DISK_FULL');
  // No package's install script is needed, and one of them would fetch a binary from the net.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const { child, ended } = npm?.endsWith('.js')
    ? startProcess(process.execPath, [npm, ...args])
    : startProcess('npm', args);
  const isFull = watchDisk(child);
  const { code, text } = await ended;
  if (code === 0) return;
  if (isFull() || isDiskFull(text)) throw new Sentence(DISK_FULL, 'DISK_FULL');
  const reason = /(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT)/.test(text)
    ? 'The npm registry cannot be reached: check the network (or npm’s proxy and registry settings) and start again.'
    : 'The packages could not be installed: run "npm ci" to see why.';
  throw new Sentence(`${text.trim().split('\n').slice(-12).join('\n')}\n\n${reason}`, 'INSTALL');
}
