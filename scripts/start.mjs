// npm start: from a fresh clone to an application that serves. Plain Node until the packages are there.
import './lib/node-version.mjs';

const { launch } = await import('./lib/launch.mjs');
await launch('start', process.argv.slice(2));
