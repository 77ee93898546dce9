import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from './env';

/** A key as it is written down: 32 bytes in base64. */
export const makeGroundsKey = (): string => randomBytes(32).toString('base64');

/**
 * Puts a new key in front of those of the data folder, where every process of the installation finds it at once. False
 * where the environment gives the keys: then only whoever sets it can.
 */
export function putNewKeyInFront(): boolean {
  const { HEIMVORTEIL_GROUNDS_KEY: given, HEIMVORTEIL_DATA_DIR: folder } = readEnv();
  if (given || !folder) return false;
  const file = join(folder, 'secrets.json');
  const secrets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const next = { ...secrets, groundsKey: `${makeGroundsKey()},${secrets['groundsKey'] ?? ''}` };
  writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return true;
}
