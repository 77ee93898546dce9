import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readEnv } from './env';

/** Encrypts and recognises what a ground says; the key never leaves this file. */
function keys(): { encryption: Buffer; digest: Buffer; id: string } {
  const encoded = readEnv().HEIMVORTEIL_GROUNDS_KEY;
  const key = encoded ? Buffer.from(encoded, 'base64') : null;
  if (!key || key.length !== 32)
    throw new Error('HEIMVORTEIL_GROUNDS_KEY is missing or is not 32 bytes in base64');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `heimvorteil ${use}`, 32));
  return {
    encryption: derive('grounds encryption'),
    digest: derive('grounds digest'),
    id: createHash('sha256').update(key).digest('hex').slice(0, 8),
  };
}

/** The id by which the key in use is known beside what it sealed; null where there is no usable key. */
export function groundsKeyId(): string | null {
  try {
    return keys().id;
  } catch {
    return null;
  }
}

/** The text as nonce (12 bytes), tag (16 bytes) and AES-256-GCM ciphertext, and the id of its key. */
export function seal(text: string): { cipher: Uint8Array<ArrayBuffer>; keyId: string } {
  const { encryption, id } = keys();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { cipher: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body])), keyId: id };
}

/** The text again; throws when the key is another one or the bytes were changed. */
export function unseal(sealed: Uint8Array): string {
  const { encryption } = keys();
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A digest by which the same ground of the same agent is recognised without being read. */
export function groundDigest(agentId: string, kind: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac('sha256', keys().digest).update(`${agentId}:${kind}`).digest());
}
