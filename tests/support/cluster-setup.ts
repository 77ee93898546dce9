import type { TestProject } from 'vitest/node';
import { startScratch } from '../../scripts/lib/scratch.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One PostgreSQL for a whole run: the one that scripts/test.mjs has started, or one of our own. */
export default async function setup(project: TestProject) {
  const given = process.env['HEIMVORTEIL_TEST_ADMIN_URL'];
  if (given) {
    project.provide('adminUrl', given);
    return undefined;
  }
  const cluster = await startScratch();
  project.provide('adminUrl', cluster.url('postgres'));
  return cluster.stop;
}
