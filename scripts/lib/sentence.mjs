/**
 * A fault that one sentence explains to whoever typed the command. The sentence says what to do;
 * a stack would only hide it. Exit code 2: unusable as it is.
 */
export class Sentence extends Error {
  /** @param {string} text @param {string} [code] */
  constructor(text, code = 'UNUSABLE') {
    super(text);
    this.name = 'Sentence';
    this.code = code;
  }
}

const diskFull = /ENOSPC|No space left on device|could not (extend|write) file .*[Nn]o space/;

/** True if an error, or the output of a child, comes from a full disk. @param {unknown} fault */
export function isDiskFull(fault) {
  if (typeof fault === 'string') return diskFull.test(fault);
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? fault.code : undefined;
  return code === 'ENOSPC' || code === '53100' || diskFull.test(fault.message) || isDiskFull(fault.cause);
}

export const DISK_FULL =
  'The disk is full: free some space (about 2 GB) on the disk that holds this folder and start again; nothing is lost.';

/** Turns whatever was thrown into what is printed. @param {unknown} fault */
export function sentenceOf(fault) {
  if (isDiskFull(fault)) return DISK_FULL;
  if (fault instanceof Sentence) return fault.message;
  if (
    fault instanceof Error &&
    'path' in fault &&
    'code' in fault &&
    /^(EACCES|EPERM|EROFS)$/.test(String(fault.code))
  ) {
    return `${fault.path} cannot be written or read by this user: start as the owner of this folder, or give it to this user (chown -R).`;
  }
  if (fault instanceof Error) return fault.stack ?? fault.message;
  return String(fault);
}

/** Runs a script's body; a fault ends the process with its sentence. @param {() => Promise<number | void>} body */
export async function runScript(body) {
  try {
    const code = await body();
    if (code !== undefined) process.exit(code);
  } catch (fault) {
    process.stderr.write(`\n${sentenceOf(fault)}\n`);
    process.exit(2);
  }
}
