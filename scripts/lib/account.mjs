// PostgreSQL refuses to run as root. As root its processes get an unprivileged account, and all they
// touch must be reachable for it: a clone under /root (0700) is not, so its files move elsewhere.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const STORE = '/var/lib/heimvorteil';

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
function accountNamed(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
  } catch {
    // The next way is tried; the account's absence is what counts in the end.
  }
}

/** @typedef {{ uid?: number, gid?: number }} Account */

/** Who runs PostgreSQL: nobody else, or as root an account without rights, made when absent. @returns {Account} */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return {};
  const present = accountNamed('postgres') ?? accountNamed('heimvorteil');
  if (present) return present;
  attempt('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'heimvorteil',
  ]);
  if (!accountNamed('heimvorteil')) attempt('adduser', ['-S', '-D', '-H', 'heimvorteil']);
  const made = accountNamed('heimvorteil');
  if (made) return made;
  throw new Sentence(
    'PostgreSQL does not run as root and no account for it could be made: create a system user named "postgres", or start as an ordinary user.',
    'NO_ACCOUNT',
  );
}

/** Who runs PostgreSQL on a folder: as root whoever made it, so that a clone may change hands. @param {string} dir @returns {Account} */
export function accountFor(dir) {
  if (process.getuid?.() !== 0 || !existsSync(join(dir, 'PG_VERSION'))) return databaseAccount();
  const { uid, gid } = statSync(dir);
  return uid === 0 ? databaseAccount() : { uid, gid };
}

/** Whether the account may walk down to `path`; the last part itself is not asked. @param {string} path @param {Account} account */
export function isReachable(path, account) {
  if (account.uid === undefined) return true;
  for (let dir = dirname(path); ; dir = dirname(dir)) {
    if (existsSync(dir)) {
      const stat = statSync(dir);
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dir === dirname(dir)) return true;
  }
}

/** A folder outside the clone that the account can reach. @param {string} name @param {Account} account */
function storeFor(name, account) {
  const dir = join(STORE, name);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o755 });
  } catch (fault) {
    throw unreachable(fault);
  }
  if (!isReachable(join(dir, 'x'), account)) throw unreachable();
  return dir;
}

/** @param {unknown} [cause] */
function unreachable(cause) {
  return Object.assign(
    new Sentence(
      `This folder (${root}) can only be entered by root, and PostgreSQL does not run as root: move the clone to a folder that others may enter (such as /srv), or start as an ordinary user.`,
      'PRIVATE_FOLDER',
    ),
    { cause },
  );
}

/** Where the database goes that cannot lie at `wanted`. @param {string} wanted */
function storedData(wanted) {
  return `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 10)}`;
}

/**
 * The database's folder: inside the data folder if the account gets there, else in a store of its own.
 * @param {string} wanted @param {string | undefined} located where an earlier start has put it @param {Account} account
 */
export function reachableData(wanted, located, account) {
  if (existsSync(join(wanted, 'PG_VERSION'))) {
    if (isReachable(wanted, account)) return wanted;
    throw new Sentence(
      `The database lies in ${wanted}, where its account cannot enter any more: let others enter the folders above it (chmod o+x).`,
      'PRIVATE_FOLDER',
    );
  }
  if (located && existsSync(located)) {
    if (located === join(STORE, storedData(wanted), 'postgres')) return located;
    // Two copies of a clone on one database would take it from each other.
    throw new Sentence(
      `This clone was moved or copied; its database still lies in ${located}: move the clone back, or delete location.json in its data folder to begin with a new database.`,
      'MOVED',
    );
  }
  if (isReachable(wanted, account)) return wanted;
  return join(storeFor(storedData(wanted), account), 'postgres');
}

/** The binaries' folder: where npm put it, or a copy. @param {string} native @param {string} version @param {Account} account */
export function reachableBinaries(native, version, account) {
  if (isReachable(join(native, 'bin', 'postgres'), account)) return native;
  const copy = join(storeFor('binaries', account), version);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (fault) {
    // Another clone was first; its copy is the same.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw fault;
  }
  return copy;
}

/** Hands an empty folder (0700) to the account. @param {string} dir @param {Account} account */
export function giveFolder(dir, account) {
  mkdirSync(dirname(dir), { recursive: true, mode: 0o755 });
  if (existsSync(dir) && lstatSync(dir).isSymbolicLink())
    throw new Sentence(`${basename(dir)} must not be a link.`);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
}
