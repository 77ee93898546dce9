import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dataDir, inData } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const file = inData('secrets.json');

/** @typedef {{ databasePassword: string, authSecret: string, groundsKey: string }} Secrets */

/** This clone's secrets, made at its first start. @returns {Secrets} */
export function readSecrets() {
  if (!existsSync(file)) return makeSecrets();
  const text = readFileSync(file, 'utf8');
  try {
    const secrets = JSON.parse(text);
    if (secrets.databasePassword && secrets.authSecret && secrets.groundsKey) return secrets;
  } catch {
    // Said below: never replaced silently, what is encrypted with them would be lost.
  }
  throw new Sentence(
    `${file} is damaged: restore it from a backup; without it the grounds cannot be decrypted.`,
    'SECRETS',
  );
}

function makeSecrets() {
  // With a database but without its secrets, new ones would only hide the loss.
  if (existsSync(inData('postgres')) || existsSync(inData('location.json'))) {
    throw new Sentence(
      `${file} is missing although there is a database: restore it from a backup, or move ${dataDir} away to begin anew.`,
      'SECRETS',
    );
  }
  const secrets = {
    databasePassword: randomBytes(24).toString('hex'),
    authSecret: randomBytes(32).toString('base64'),
    groundsKey: randomBytes(32).toString('base64'),
  };
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
