// Proves the Dockerfile on a machine without a container engine: each stage becomes a bare folder, COPY
// and RUN are carried out in it, and the last stage's command must serve, as an account without rights.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { databaseAccount } from './lib/account.mjs';
import { stopChild } from './lib/children.mjs';
import { freePort } from './lib/cluster.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { startScratch } from './lib/scratch.mjs';
import { Sentence } from './lib/sentence.mjs';
import { atEnd, fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';
import { testEnvironment } from './lib/templates.mjs';

/** @typedef {{ name: string, dir: string, cwd: string, env: Record<string, string>, user: string, cmd: string[] }} Stage */

const bare = mkdtempSync(join(tmpdir(), 'heimvorteil-image-'));
chmodSync(bare, 0o755);
stopOnSignals(130);
atEnd(async () => rmSync(bare, { recursive: true, force: true }));
try {
  await serves(build());
  say('The Dockerfile’s steps ran, and its command serves');
  await shutDown(0);
} catch (fault) {
  await fail(fault);
}

function instructions() {
  return readFileSync(inRoot('Dockerfile'), 'utf8')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { word, rest };
    });
}

function ignored() {
  const rules = readFileSync(inRoot('.dockerignore'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const pattern = line
        .replace(/^!/, '')
        .replace(/[.+()]/g, '\\$&')
        .replace(/\*\*\//g, '§')
        .replace(/\*/g, '[^/]*')
        .replace(/§/g, '(?:.*/)?');
      return { keep: line.startsWith('!'), pattern: new RegExp(`^${pattern}(?:/|$)`) };
    });
  return (/** @type {string} */ path) =>
    rules.reduce((out, { keep, pattern }) => (pattern.test(path) ? !keep : out), false);
}

/** @returns {Stage} the last one */
function build() {
  /** @type {Stage[]} */
  const stages = [];
  for (const { word, rest } of instructions()) {
    const stage = stages.at(-1);
    if (word === 'FROM') {
      const name = / AS (\w+)$/i.exec(rest)?.[1] ?? String(stages.length);
      const dir = join(bare, name);
      mkdirSync(dir, { mode: 0o755 });
      stages.push({ name, dir, cwd: dir, env: {}, user: 'root', cmd: [] });
    } else if (!stage) throw new Sentence(`${word} stands before FROM.`);
    else if (word === 'WORKDIR') mkdirSync((stage.cwd = join(stage.dir, rest)), { recursive: true });
    else if (word === 'ENV')
      for (const pair of rest.split(/\s+/))
        stage.env[pair.split('=')[0] ?? ''] = pair.slice(pair.indexOf('=') + 1);
    else if (word === 'COPY') copy(stage, rest.split(/\s+/), stages);
    else if (word === 'RUN') run(stage, rest);
    else if (word === 'USER') stage.user = rest;
    else if (word === 'CMD') stage.cmd = JSON.parse(rest);
    else if (!['EXPOSE', 'VOLUME', 'HEALTHCHECK'].includes(word))
      throw new Sentence(`The check does not know ${word}: teach it.`);
  }
  const last = stages.at(-1);
  if (!last) throw new Sentence('The Dockerfile has no stage.');
  return last;
}

/** @param {Stage} stage @param {string[]} words @param {Stage[]} stages */
function copy(stage, words, stages) {
  const from = words.find((word) => word.startsWith('--from='))?.slice(7);
  const owner = words.find((word) => word.startsWith('--chown='));
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = resolve(stage.cwd, paths.pop() ?? '.');
  const isIgnored = ignored();
  for (const path of paths) {
    const source = from ? join(stages.find(({ name }) => name === from)?.dir ?? '', path) : inRoot(path);
    const isFile = statSync(source).isFile();
    const destination = isFile ? join(target, basename(path)) : target;
    const filter = (/** @type {string} */ file) =>
      Boolean(from) || file === root || !isIgnored(relative(root, file));
    cpSync(source, destination, { recursive: true, verbatimSymlinks: true, filter });
    if (owner) give(destination);
  }
}

/** @param {string} path */
function give(path) {
  const { uid, gid } = databaseAccount();
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (!entry.isSymbolicLink()) give(join(path, entry.name));
}

/** Only what an image would have too: no variable of this shell leaks in. @param {Stage} stage */
function cleanEnv(stage) {
  const kept = ['PATH', 'npm_config_cache']
    .map((name) => [name, process.env[name]])
    .filter(([, value]) => value);
  return { ...Object.fromEntries(kept), HOME: bare, ...registry(), ...stage.env };
}

/** Where npm finds packages is this machine's affair. */
function registry() {
  const user =
    process.env['NPM_CONFIG_USERCONFIG'] ??
    process.env['npm_config_userconfig'] ??
    join(process.env['HOME'] ?? '', '.npmrc');
  return { npm_config_userconfig: user };
}

/** @param {Stage} stage @param {string} command */
function run(stage, command) {
  say(`${stage.name}: ${command}`);
  execFileSync('/bin/sh', ['-e', '-c', command], {
    cwd: stage.cwd,
    env: cleanEnv(stage),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** @param {Stage} stage */
async function serves(stage) {
  if (stage.user === 'root') throw new Sentence('The image would run as root.');
  const cluster = await startScratch();
  const port = await freePort();
  const env = {
    ...cleanEnv(stage),
    ...testEnvironment,
    DATABASE_URL: cluster.url('postgres'),
    PORT: String(port),
    ALLOW_HTTP: '1',
  };
  const [program = '', ...args] = stage.cmd;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: stage.cwd,
    env,
    ...databaseAccount(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  atEnd(() => stopChild(child));
  const end = Date.now() + 60_000;
  while (Date.now() < end && child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (response?.ok) {
      process.kill(child.pid ?? 0, 'SIGTERM');
      const code = await new Promise((done) => child.once('exit', done));
      if (code !== 0) throw new Sentence(`The image’s command ended with ${code} when it was stopped.`);
      return;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Sentence('The image’s command did not serve within a minute.');
}
