import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const megabytes = (field: 'VmHWM' | 'VmRSS'): number => {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
};

/**
 * The memory of this process at rest, and from then on the most it has taken, in MB; null where the system does not
 * tell (it does on Linux).
 */
export function watchMemory(): { idle: number; peak: () => number } | null {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  try {
    // 5 sets the high-water mark back to what is taken now.
    writeFileSync('/proc/self/clear_refs', '5');
    return { idle: megabytes('VmRSS'), peak: () => megabytes('VmHWM') };
  } catch {
    return null;
  }
}
