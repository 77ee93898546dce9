// npm run dev: the same as npm start, served by the development server.
import './lib/node-version.mjs';

const { launch } = await import('./lib/launch.mjs');
await launch('dev', process.argv.slice(2));
