// npm run build: what npm start would build, for an image or a machine that only serves.
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

stopOnSignals(130);
try {
  await ensureInstalled();
  const { ensureBuild, ensureClient } = await import('./lib/build.mjs');
  await ensureClient();
  await ensureBuild();
  await shutDown(0);
} catch (fault) {
  await fail(fault);
}
