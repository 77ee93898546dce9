import { startNode, stopChild } from '../lib/children.mjs';
import { freePort } from '../lib/cluster.mjs';
import { Sentence } from '../lib/sentence.mjs';
import { cloneDatabase, testEnvironment } from '../lib/templates.mjs';

/**
 * The production build on a demo database of its own, gone with `stop`.
 * @param {string} adminUrl
 */
export async function startDemo(adminUrl) {
  const databaseUrl = await cloneDatabase(adminUrl, 'demo', 'screenshots');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...testEnvironment, DATABASE_URL: databaseUrl, NEXTAUTH_URL: url, NODE_ENV: 'production' };
  const accounts = await startNode(['--import', 'tsx', 'src/cli/main.ts', 'demo', 'accounts', '--json'], {
    env,
  }).ended;
  if (accounts.code !== 0) throw new Sentence(`${accounts.text}\n\nThe demo sign-ins could not be read.`);
  const web = startNode(['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'], {
    env,
  });
  await answers(`http://127.0.0.1:${port}/api/health`, web.text);
  return {
    url,
    databaseUrl,
    /** @type {{ email: string, password: string, role: string, scope: string }[]} */
    accounts: JSON.parse(accounts.text),
    stop: () => stopChild(web.child),
  };
}

/** @param {string} url @param {() => string} log */
async function answers(url, log) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Sentence(`The application did not become healthy: ${log().slice(-2000)}`);
}
