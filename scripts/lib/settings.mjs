import { dataDir } from './paths.mjs';
import { readSecrets } from './secrets.mjs';
import { Sentence } from './sentence.mjs';

/** The clock for demo and tests, if it is set: a date that exists. */
export function checkToday() {
  const given = process.env['HEIMVORTEIL_TODAY'];
  if (!given) return;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== given) {
    throw new Sentence(`HEIMVORTEIL_TODAY must be a date such as 2026-11-23, not "${given}".`, 'TODAY');
  }
}

/** Where the web process listens. @returns {{ port: number, host: string, url: string }} */
export function readAddress() {
  const port = Number(process.env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Sentence(`PORT must be a number from 1 to 65535, not "${process.env['PORT']}".`, 'PORT');
  }
  const host = process.env['HOST'] || '127.0.0.1';
  const url = process.env['NEXTAUTH_URL'] || `http://localhost:${port}`;
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (!loopback && !url.startsWith('https://') && process.env['ALLOW_HTTP'] !== '1') {
    throw new Sentence(
      `HOST=${host} would serve passwords over plain http: put a TLS proxy in front and set NEXTAUTH_URL to its https address, or accept it with ALLOW_HTTP=1.`,
      'PLAIN_HTTP',
    );
  }
  return { port, host, url };
}

/** What every process of the application finds in its environment. @param {string} databaseUrl @param {string} url @returns {NodeJS.ProcessEnv} */
export function environment(databaseUrl, url) {
  const given = process.env;
  const complete = given['NEXTAUTH_SECRET'] && given['HEIMVORTEIL_GROUNDS_KEY'];
  const secrets = complete ? undefined : readSecrets();
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: given['NEXTAUTH_SECRET'] || secrets?.authSecret,
    // Without one of the environment, each process reads that of the data folder, and so follows its change.
    HEIMVORTEIL_GROUNDS_KEY: given['HEIMVORTEIL_GROUNDS_KEY'],
    NEXTAUTH_URL: url,
    HEIMVORTEIL_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  };
}
