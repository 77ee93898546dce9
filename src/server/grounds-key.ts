import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from './env';

/** Encrypts and recognises what a ground says. Of several keys the first seals, and all of them open. */
type Key = { readonly encryption: Buffer; readonly digest: Buffer; readonly id: string };

let kept: { file: string; changed: number; keys: string | undefined } | undefined;

/** What the data folder keeps, as it is now: a key that is changed there holds for running processes, too. */
function keysOfFolder(folder: string): string | undefined {
  const file = join(folder, 'secrets.json');
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return undefined;
  if (kept?.file !== file || kept.changed !== changed) {
    const { groundsKey } = JSON.parse(readFileSync(file, 'utf8')) as { groundsKey?: string };
    kept = { file, changed, keys: groundsKey };
  }
  return kept.keys;
}

/** The keys in base64, as the environment gives them or else the data folder; the newest first. */
function encodedKeys(): string[] {
  const { HEIMVORTEIL_GROUNDS_KEY: given, HEIMVORTEIL_DATA_DIR: folder } = readEnv();
  const text = given ?? (folder ? keysOfFolder(folder) : undefined);
  return text ? text.split(',').map((one) => one.trim()) : [];
}

const derived = new Map<string, Key>();

function keyOf(encoded: string): Key {
  const known = derived.get(encoded);
  if (known) return known;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 32) throw new Error('HEIMVORTEIL_GROUNDS_KEY is not 32 bytes in base64');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', bytes, '', `heimvorteil ${use}`, 32));
  const key = {
    encryption: derive('grounds encryption'),
    digest: derive('grounds digest'),
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
  };
  derived.set(encoded, key);
  return key;
}

function sealingKey(): Key {
  const [first] = encodedKeys();
  if (first === undefined) throw new Error('HEIMVORTEIL_GROUNDS_KEY is missing');
  return keyOf(first);
}

/** The ids by which keys are known beside what they sealed, the one that seals first; empty where there is no usable key. */
export function groundsKeyIds(): string[] {
  try {
    return encodedKeys().map((encoded) => keyOf(encoded).id);
  } catch {
    return [];
  }
}

/** The oldest key, in bytes: what is to stay the same while keys change follows from it. */
export function lastingKey(): Buffer {
  const oldest = encodedKeys().at(-1);
  if (oldest === undefined) throw new Error('HEIMVORTEIL_GROUNDS_KEY is missing');
  return Buffer.from(oldest, 'base64');
}

/** The text as nonce (12 bytes), tag (16 bytes) and AES-256-GCM ciphertext, and the id of its key. */
export function seal(text: string): { cipher: Uint8Array<ArrayBuffer>; keyId: string } {
  const { encryption, id } = sealingKey();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { cipher: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body])), keyId: id };
}

function opened({ encryption }: Key, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The text again; throws when it was sealed under none of the keys, or the bytes were changed. */
export function unseal(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  let failure: unknown = new Error('HEIMVORTEIL_GROUNDS_KEY is missing');
  for (const encoded of encodedKeys()) {
    try {
      return opened(keyOf(encoded), bytes);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** A digest by which the same ground of the same agent is recognised without being read. */
export function groundDigest(agentId: string, kind: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', sealingKey().digest).update(`${agentId}:${kind}`).digest());
}
