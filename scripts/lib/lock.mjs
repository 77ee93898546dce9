import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isAlive } from './liveness.mjs';
import { dataDir, inData } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const file = inData('lock.json');

/** @typedef {{ pid: number, birth: string, what: 'start' | 'dev' | 'reset' | 'cli' }} Holder */

/** Who holds this clone's database at the moment. @returns {Holder | undefined} */
export function lockHolder() {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the clone's database for this process, or tells who has it. @param {Holder['what']} what @returns {Holder | undefined} the other one */
function tryLock(what) {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), what });
  for (let round = 0; ; round += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return undefined;
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
    }
    const holder = lockHolder();
    if (holder || round > 3) return holder ?? { pid: 0, birth: '', what: 'start' };
    rmSync(file, { force: true });
  }
}

/**
 * Takes the clone's database for this process until it ends; a short command of another process is waited for.
 * @param {Holder['what']} what
 */
export async function takeLock(what) {
  const patience = Date.now() + 60_000;
  for (;;) {
    const holder = tryLock(what);
    if (!holder) break;
    if (holder.what !== 'cli' || Date.now() > patience) throw new Sentence(refusal(holder), 'RUNNING');
    await sleep(200);
  }
  process.once('exit', () => {
    if (lockHolder()?.pid === process.pid) rmSync(file, { force: true });
  });
}

/** @param {Holder} holder */
function refusal({ pid, what }) {
  if (what === 'cli')
    return `A command (process ${pid}) is still using this clone’s database: wait until it has ended.`;
  if (what === 'reset') return `This clone is being reset (process ${pid}): wait until that has ended.`;
  const { url } = readRuntime() ?? {};
  const where = url ? ` at ${url}` : '';
  return `Heimvorteil already runs in this clone${where} (process ${pid}): stop it there with Ctrl-C, or use a second clone.`;
}

const runtimeFile = inData('runtime.json');

/** @typedef {{ pid: number, database: 'embedded' | 'external', databasePort?: number, url?: string }} Runtime */

/** What runs in this clone, if something does. @returns {Runtime | undefined} */
export function readRuntime() {
  try {
    const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8'));
    return lockHolder()?.pid === runtime.pid ? runtime : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Omit<Runtime, 'pid'>} runtime */
export function writeRuntime(runtime) {
  writeFileSync(runtimeFile, `${JSON.stringify({ pid: process.pid, ...runtime })}\n`, { mode: 0o600 });
}

export function clearRuntime() {
  rmSync(runtimeFile, { force: true });
}
