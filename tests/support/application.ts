import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { startNode, stopChild } from '../../scripts/lib/children.mjs';
import { freePort } from '../../scripts/lib/cluster.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { cloneDatabase, testEnvironment } from '../../scripts/lib/templates.mjs';

export interface Application {
  url: string;
  databaseUrl: string;
  /** What every process of it finds in its environment, for commands of the command line. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

/** The production build, served on a port and a database of its own. */
export async function startApplication(
  template: 'empty' | 'demo',
  extra: Record<string, string> = {},
): Promise<Application> {
  const admin = process.env['HEIMVORTEIL_TEST_ADMIN_URL'] ?? '';
  const databaseUrl = await cloneDatabase(admin, template, `app_${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...testEnvironment,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: url,
    NODE_ENV: 'production',
    ...extra,
  };
  const next = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
  const web = startNode(next, { env });
  const worker = existsSync(inRoot('src/worker.ts'))
    ? startNode(['--import', 'tsx', 'src/worker.ts'], { env })
    : undefined;
  const stop = async () => {
    await Promise.all([stopChild(web.child), worker && stopChild(worker.child)]);
  };
  try {
    await answers(`http://127.0.0.1:${port}/api/health`, web.text);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, databaseUrl, env, stop };
}

async function answers(url: string, log: () => string) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the application did not become healthy: ${log().slice(-2000)}`);
}
