import { ensureBuild, ensureClient } from '../../scripts/lib/build.mjs';
import { startScratch } from '../../scripts/lib/scratch.mjs';

/** One PostgreSQL and one production build for all workers; scripts/test.mjs may have made both already. */
export default async function setup() {
  await ensureClient();
  await ensureBuild();
  if (process.env['HEIMVORTEIL_TEST_ADMIN_URL']) return undefined;
  const cluster = await startScratch();
  process.env['HEIMVORTEIL_TEST_ADMIN_URL'] = cluster.url('postgres');
  return cluster.stop;
}
