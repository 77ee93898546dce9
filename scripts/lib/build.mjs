// What is made from the sources, and whether it is still what the sources say.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startNode } from './children.mjs';
import { inRoot, root } from './paths.mjs';
import { say } from './progress.mjs';
import { DISK_FULL, isDiskFull, Sentence } from './sentence.mjs';

const clientDir = inRoot('src/generated');
const clientStamp = join(clientDir, '.stamp');
const buildId = inRoot('.next/BUILD_ID');
const buildStamp = inRoot('.next/heimvorteil-stamp');

const buildInputs = [
  'src',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** All files below the given paths of the root, tests and generated code aside. @param {string[]} paths @returns {string[]} */
function filesBelow(paths) {
  return paths.flatMap((path) => {
    const full = inRoot(path);
    if (!existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .filter((file) => !file.startsWith(clientDir) && !/\.test\.tsx?$/.test(file));
  });
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of filesBelow(paths).sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} stamp @param {string} hash */
const isFresh = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Generates Prisma's client when the schema has changed. */
export async function ensureClient() {
  const hash = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (isFresh(clientStamp, hash)) return;
  say('Generating the database client …');
  const run = startNode(['node_modules/prisma/build/index.js', 'generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  await finished(run, 'The database client could not be generated from prisma/schema.prisma.');
  mkdirSync(clientDir, { recursive: true });
  writeFileSync(clientStamp, hash);
}

const buildHash = () => hashOf(buildInputs);

/** Whether the build is what the sources say. */
export function isBuildFresh(hash = buildHash()) {
  return isFresh(buildStamp, hash) && existsSync(buildId);
}

/** Builds the application when something in it has changed. @param {NodeJS.ProcessEnv} [env] */
export async function ensureBuild(env = {}) {
  const hash = buildHash();
  if (isBuildFresh(hash)) return false;
  // A build that is interrupted must not pass for the one the old stamp describes.
  rmSync(buildStamp, { force: true });
  say('Building the application (about a minute the first time) …');
  const run = startNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const text = await finished(run, 'The application could not be built; the reason stands above.');
  if (!existsSync(buildId)) throw new Sentence(`${text}\n\nThe build ended early: start again.`, 'CHILD');
  writeFileSync(buildStamp, hash);
  say('Application built');
  return true;
}

/** @param {ReturnType<typeof startNode>} run @param {string} otherwise */
export async function finished(run, otherwise) {
  const { code, text } = await run.ended;
  if (code === 0) return text;
  if (isDiskFull(text)) throw new Sentence(DISK_FULL, 'DISK_FULL');
  throw new Sentence(`${text.trim().split('\n').slice(-40).join('\n')}\n\n${otherwise}`, 'CHILD');
}
